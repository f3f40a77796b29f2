/** The kept state of an evaluated prompt, with a real language model in its own process. Needs the build. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { languageModelFile } from '../../../models/catalogue/language-models.ts';
import { modelWithId } from '../../../models/catalogue/manifest.ts';
import { isUsable } from '../../../models/catalogue/model-folders.ts';
import type { ChatMessage } from '../chat-model.ts';
import type { Toolbox } from '../toolbox.ts';
import { forkInNode } from './fork-in-node.ts';
import { InsideChat } from './inside-chat.ts';
import { LanguageModelProcess, type ModelQuestion } from './language-model-process.ts';
import type { ProcessConnection } from './process-connection.ts';
import { languageModelMessages } from './process-contract.ts';
import { keptState } from './testing/kept-states.ts';

const MODEL = 'smollm2-135m-instruct';
const CONTEXT_TOKENS = 2048;
const TOOLS = Array.from({ length: 3 }, (_, index) => ({
  name: `tool_${index}`,
  description: `Does the thing number ${index}, and says when it is done. ${'It is careful. '.repeat(5)}`,
  parameters: { type: 'object', properties: { what: { type: 'string', description: 'What to do.' } } },
}));
/** Of the prompt; the question has far fewer. */
const [MIN_PROMPT_TOKENS, MAX_QUESTION_TOKENS] = [256, 60];
const POLL = { timeout: 10_000 };
const neverAborted = () => new AbortController().signal;

let root: string;
/** Where the state of a test is kept. */
let folder: string;
const processes: LanguageModelProcess[] = [];
const endings: Promise<unknown>[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hark-prompt-'));
  folder = join(root, 'states');
});
afterEach(async () => {
  for (const process of processes.splice(0)) process.stop();
  // A process that was stopped writes on until it ends.
  await Promise.all(endings.splice(0));
  rmSync(root, { recursive: true });
});

async function start(states = folder) {
  const connection = forkInNode();
  endings.push(new Promise((resolve) => connection.onClose(resolve)));
  const process = await LanguageModelProcess.start(connection, {
    file: await languageModelFile(MODEL),
    contextTokens: CONTEXT_TOKENS,
    threads: 1,
    promptCache: { folder: states, model: MODEL },
  });
  processes.push(process);
  return { process, connection };
}

function questionOf(text: string, system = 'Be brief.'): ModelQuestion {
  const turns: ModelQuestion['turns'] = [
    { role: 'system', text: system },
    { role: 'user', text },
  ];
  return { turns, tools: TOOLS, maxTokens: 12, mayCachePrompt: true };
}

const HAMLET = questionOf('Who wrote Hamlet?');

/** Loads the model anew. @returns the answer, and how many tokens were evaluated before it */
async function ask(question: ModelQuestion, states = folder) {
  const { process } = await start(states);
  const answer = process.answer(question, neverAborted());
  let text = '';
  for await (const part of answer.text) text += part;
  return { text, evaluatedTokens: answer.evaluatedTokens };
}

describe.skipIf(!isUsable(modelWithId(MODEL)))('the state of a prompt', () => {
  const firstRoot = mkdtempSync(join(tmpdir(), 'hark-prompt-first-'));
  let first: Awaited<ReturnType<typeof ask>>;
  let firstState: Buffer;
  beforeAll(async () => {
    first = await ask(HAMLET, firstRoot);
    firstState = readFileSync(await keptState(firstRoot));
  });
  afterAll(() => rmSync(firstRoot, { recursive: true }));
  const withFirstState = () => {
    cpSync(firstRoot, folder, { recursive: true });
    return keptState(folder);
  };

  test('is computed once: after a restart only the question is evaluated, and the answer is the same', async () => {
    expect(first.evaluatedTokens).toBeGreaterThan(MIN_PROMPT_TOKENS);
    await withFirstState();
    const restarted = await ask(HAMLET);
    expect(restarted.text).toBe(first.text);
    expect(restarted.evaluatedTokens).toBeLessThan(MAX_QUESTION_TOKENS);
  });

  test('is kept though the model is given back right after the answer', async () => {
    await ask(HAMLET);
    processes.pop()?.stop();
    expect(readFileSync(await keptState(folder)).equals(firstState)).toBe(true);
  });

  test('is not taken for that of another system prompt', async () => {
    await withFirstState();
    const other = questionOf('Who wrote Hamlet?', 'Be brief!');
    expect(await ask(other)).toEqual(await ask(other, join(root, 'empty')));
  });

  test.each([
    ['damaged', (state: string) => truncateSync(state, 1_000_000)],
    [
      'refused by llama.cpp',
      (state: string) => {
        writeFileSync(state, 'no state');
        const sha256 = createHash('sha256').update('no state').digest('hex');
        const description = { files: { 'state.bin': sha256 }, about: null };
        writeFileSync(join(state, '../prepared.json'), JSON.stringify(description));
      },
    ],
  ])('is computed and written again when its file is %s', async (_, damage) => {
    const state = await withFirstState();
    damage(state);
    expect(await ask(HAMLET)).toEqual(first);
    await expect.poll(() => existsSync(state) && readFileSync(state).equals(firstState), POLL).toBe(true);
  });

  test('leaves the answer as it is where no file can be written', async () => {
    writeFileSync(folder, '');
    expect(await ask(HAMLET)).toEqual(first);
  });

  test('holds nothing about the user: it is the same file whoever asks what', async () => {
    const { process: model } = await start();
    const models = { acquire: async () => ({ model, release: () => undefined }), discard: () => undefined };
    const options = { maxReplyTokens: 12, usesTools: true, contextTokens: CONTEXT_TOKENS, isUnknown: false };
    const toolbox: Toolbox = { tools: TOOLS, call: async () => ({ text: '' }) };
    const messages: ChatMessage[] = [
      {
        role: 'system',
        content: 'Be brief.',
        aboutUser: "The user's name is Ada.\n- 2026-03-04: the safe opens with 7391",
      },
      { role: 'user', content: 'My cat is called Pangur.' },
      { role: 'assistant', content: 'I see.' },
      { role: 'user', content: 'Who am I?', moment: 'What you have set: the pasta timer.\n\nIt is noon.' },
    ];
    for await (const _ of new InsideChat(models, options).reply(messages, neverAborted(), toolbox));
    const state = readFileSync(await keptState(folder));
    // That of nobody who asked about Hamlet: its tokens, and all that was computed of them.
    expect(state.equals(firstState)).toBe(true);
  });

  test('is not kept of a prompt that may tell about the user', async () => {
    const { mayCachePrompt: _, ...question } = HAMLET;
    await ask(question);
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['evaluated', false],
    ['answered', true],
  ])('is not kept of a question that is cancelled while it is %s', async (_, hasBegun) => {
    const { process, connection } = await start();
    const done = endOf(connection);
    const controller = new AbortController();
    const { text } = process.answer({ ...HAMLET, maxTokens: 200 }, controller.signal);
    const read = (async () => {
      for await (const _part of text) controller.abort(new Error('cancelled'));
    })();
    if (!hasBegun) controller.abort(new Error('cancelled'));
    await expect(read).rejects.toThrow('cancelled');
    await done;
    // Its folder is made before the end of an answer is told.
    expect(existsSync(folder)).toBe(false);
  });
});

/** Resolves when the process has ended an answer. */
function endOf(connection: ProcessConnection): Promise<void> {
  return new Promise((resolve) => {
    connection.onMessage((message) => {
      if (languageModelMessages.toEngine.parse(message).type === 'done') resolve();
    });
  });
}
