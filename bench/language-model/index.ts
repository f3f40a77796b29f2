/** `npm run bench -- language-model`: every language model on this machine, in its process, as Hark asks it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inShortForm } from '../../scripts/short-form.ts';
import type { ChatMessage } from '../../src/main/engine/llm/chat-model.ts';
import { forkInNode } from '../../src/main/engine/llm/inside/fork-in-node.ts';
import { LanguageModelProcess, type ModelQuestion } from '../../src/main/engine/llm/inside/language-model-process.ts';
import { withMomentInSystem, withUserInConversation } from '../../src/main/engine/llm/prompt-order.ts';
import { describeMoment } from '../../src/main/engine/llm/prompt-parts.ts';
import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import { Dialogue } from '../../src/main/engine/understanding/dialogue.ts';
import { skillToolbox } from '../../src/main/engine/understanding/skill-toolbox.ts';
import { makeFixedContext } from '../../src/main/engine/understanding/testing/fixed-context.ts';
import { languageModelThreads } from '../../src/main/models/catalogue/language-model-threads.ts';
import { modelManifest } from '../../src/main/models/catalogue/manifest.ts';
import { folderIn, placeOf } from '../../src/main/models/catalogue/model-folders.ts';
import { projectRoot } from '../../src/main/models/catalogue/project-root.ts';
import { timedAnswer } from '../../src/main/models/library/measure-language-model.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { Desktops } from '../load/desktops.ts';
import type { LanguageModelRun } from '../report/results.ts';
import { distributionOf } from '../statistics.ts';
import { writeResult } from '../write-results.ts';

/** Set-up fetches the model of the tests there. */
const TEST_MODELS = join(projectRoot, '.hark/test-data/hark/models');
const { llm } = configSchema.parse({});
const QUESTIONS = [
  'What is the capital of France?',
  'Who wrote Hamlet?',
  'Why is the sky blue?',
  'How many legs does a spider have?',
  'Who was the first man on the moon?',
  'What is photosynthesis?',
  'How do I boil an egg?',
  'What does a carburettor do?',
  'Why do cats purr?',
  'What is the largest ocean?',
];
const MAX_TOKENS = 80;
const STORY = 'Tell me a long story about a dog and a cat.';
const TOOLS = [
  ...skillToolbox(new Dialogue(SKILLS, makeFixedContext()), { question: () => '', sharesMemory: false }).tools,
];
/** A desktop is talked to for so long, without a model and beside one. */
const DESKTOP_MS = inShortForm(30_000, 8000);

const models = modelManifest.flatMap((model) => {
  const [file] = model.files;
  if (model.job !== 'llm' || !file) return [];
  const place = placeOf(model);
  const folder = place === 'missing' ? join(TEST_MODELS, model.id) : folderIn(place, model);
  const path = join(folder, file.name);
  return existsSync(path) ? [{ id: model.id, path }] : [];
});
if (models.length === 0) console.info('bench: no language model is installed; fetch one with hark models fetch');

const desktops = await Desktops.open(1);
const { latenessMs: alone } = await desktops.measure(1, DESKTOP_MS);
const runs: LanguageModelRun[] = [];
for (const { id, path } of models) {
  process.stderr.write(`bench: ${id}\n`);
  runs.push(await measure(id, path));
}
await desktops.close();
if (runs.length > 0) writeResult('language-model', { models: runs });
console.table(
  runs.map((run) => ({
    model: run.model,
    'load ms': run.loadMs,
    'first sentence p50 ms': run.firstSentenceMs.p50,
    'p95 ms': run.firstSentenceMs.p95,
    'first word with tools': run.withTools.firstMs,
    'a minute later': run.withTools.minuteLaterMs,
    'after a restart': run.withTools.restartedMs,
    'tokens/s': run.tokensPerSecond,
    MiB: run.memoryMib,
    'cancelled in ms': run.cancelMs,
    'answers after it in ms': run.afterCancelMs,
    'chunk lateness p99 ms': run.latenessMs.beside.p99,
    'without it': run.latenessMs.alone.p99,
  })),
);

async function measure(model: string, file: string): Promise<LanguageModelRun> {
  const states = mkdtempSync(join(tmpdir(), 'hark-prompt-states-'));
  const load = () =>
    LanguageModelProcess.start(forkInNode(), {
      file,
      contextTokens: llm.context_tokens,
      threads: languageModelThreads(),
      promptCache: { folder: states, model },
    });
  const startedAt = performance.now();
  const loaded = await load();
  const loadMs = Math.round(performance.now() - startedAt);
  const firstTextMs: number[] = [];
  const firstSentenceMs: number[] = [];
  let tokens = 0;
  let writingMs = 0;
  for (const question of inShortForm(QUESTIONS, QUESTIONS.slice(0, 2))) {
    const answer = await timedAnswer(loaded, questionOf(question, MAX_TOKENS));
    firstTextMs.push(answer.firstTextMs);
    firstSentenceMs.push(answer.firstSentenceMs ?? answer.totalMs);
    tokens += answer.tokens;
    writingMs += answer.totalMs - answer.firstTextMs;
  }
  const cancelMs = Math.round(await cancel(loaded));
  const afterCancelMs = Math.round(await afterCancel(loaded));
  const withTools = await answersWithTools(loaded);
  const memoryMib = memoryOfChild();
  const beside = await latenessBeside(loaded);
  loaded.stop();
  const restarted = await load();
  const { firstTextMs: restartedMs } = await timedAnswer(restarted, questionWithTools(QUESTIONS[0] as string, 6));
  restarted.stop();
  rmSync(states, { recursive: true, maxRetries: 10 });
  return {
    model,
    loadMs,
    firstTextMs: distributionOf(firstTextMs),
    firstSentenceMs: distributionOf(firstSentenceMs),
    tokensPerSecond: Math.round((10_000 * tokens) / writingMs) / 10,
    memoryMib,
    withTools: { ...withTools, restartedMs: Math.round(restartedMs) },
    cancelMs,
    afterCancelMs,
    latenessMs: { alone, beside },
  };
}

/** Hark's own tools stand before the conversation: a model has to evaluate them once. */
async function answersWithTools(loaded: LanguageModelProcess) {
  const first = await timedAnswer(loaded, questionWithTools(QUESTIONS[0] as string, 4));
  const minuteLater = await timedAnswer(loaded, questionWithTools(QUESTIONS[1] as string, 5));
  return {
    count: TOOLS.length,
    firstMs: Math.round(first.firstTextMs),
    minuteLaterMs: Math.round(minuteLater.firstTextMs),
  };
}

/** @returns how long after a long question was cancelled a short one is answered, milliseconds */
async function afterCancel(loaded: LanguageModelProcess): Promise<number> {
  const cancelled = new AbortController();
  const long = loaded.answer(questionOf('Again. '.repeat(1000), 1), cancelled.signal);
  setTimeout(() => cancelled.abort(new Error('cancelled')), 200);
  try {
    for await (const _ of long.text);
  } catch {
    // The cancellation.
  }
  return (await timedAnswer(loaded, questionOf(QUESTIONS[0] as string, 1))).firstTextMs;
}

function questionOf(text: string, maxTokens: number): ModelQuestion {
  return { turns: turnsOf(withMomentInSystem(messagesFor(text, new Date()))), tools: [], maxTokens };
}

/** @param minute of an hour at which it is asked */
function questionWithTools(text: string, minute: number): ModelQuestion {
  const messages = messagesFor(text, new Date(Date.UTC(2026, 2, 4, 15, minute)));
  return { turns: turnsOf(withUserInConversation(messages)), tools: TOOLS, maxTokens: 1, mayCachePrompt: true };
}

function messagesFor(text: string, now: Date): ChatMessage[] {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const moment = describeMoment({ state: '', now, timeZone, hasTimeOfDay: true });
  return [
    { role: 'system', content: llm.system_prompt },
    { role: 'user', content: text, moment },
  ];
}

function turnsOf(messages: readonly ChatMessage[]): ModelQuestion['turns'] {
  return messages.map(({ role, content }) => ({ role: role === 'system' ? role : 'user', text: content }));
}

/** @returns how late the chunks of a desktop are that is talked to while the model writes without a pause */
async function latenessBeside(loaded: LanguageModelProcess): Promise<LanguageModelRun['latenessMs']['beside']> {
  const end = new AbortController();
  const writing = writeUntil(loaded, end.signal);
  const { latenessMs } = await desktops.measure(1, DESKTOP_MS);
  end.abort();
  await writing;
  return latenessMs;
}

async function writeUntil(loaded: LanguageModelProcess, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { text } = loaded.answer(questionOf(STORY, 400), signal);
    try {
      for await (const _ of text);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

/** @returns how long after an interruption its answer ends for the engine, milliseconds */
async function cancel(loaded: LanguageModelProcess): Promise<number> {
  const interruption = new AbortController();
  const answer = loaded.answer(questionOf(STORY, 400), interruption.signal);
  let endedAt = 0;
  try {
    let parts = 0;
    for await (const _ of answer.text) {
      parts += 1;
      if (parts < 10) continue;
      endedAt = performance.now();
      interruption.abort(new Error('interrupted'));
    }
  } catch {
    // The text ends with the interruption.
  }
  return performance.now() - endedAt;
}

/** Of the only child of this process, which holds the model. */
function memoryOfChild(): number {
  const rows = execFileSync('ps', ['--ppid', String(process.pid), '-o', 'rss=,args='], { encoding: 'utf8' }).split(
    '\n',
  );
  const row = rows.find((each) => each.includes('language-model.cjs'));
  return Math.round(Number(row?.trim().split(/\s+/)[0] ?? 0) / 1024);
}
