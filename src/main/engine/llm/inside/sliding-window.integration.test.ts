/** The kept state of a prompt, of a model whose attention slides: llama.cpp keeps it in two parts, and may refuse the second alone. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { forkInNode } from './fork-in-node.ts';
import { LanguageModelProcess, type ModelQuestion } from './language-model-process.ts';
import { keptState } from './testing/kept-states.ts';
import { slidingWindowModel } from './testing/sliding-window-model.ts';

const SYSTEM = `Be brief. ${'Do what you are told, and say when it is done. '.repeat(8)}`;
const MIN_PROMPT_TOKENS = 256;
const ANSWER_TOKENS = 24;
const MAX_QUESTION_TOKENS = 60;
const POLL = { timeout: 10_000 };

let models: string;
let folder: string;
beforeAll(() => {
  models = mkdtempSync(join(tmpdir(), 'hark-sliding-'));
  for (const layers of [6, 7]) writeFileSync(fileOf(layers), slidingWindowModel(layers));
});
afterAll(() => rmSync(models, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-states-'));
});
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 10 }));

const fileOf = (layers: number) => join(models, `${layers}.gguf`);
const statesOf = (layers: number) => join(folder, `${layers}-states`);

/** Loads a model anew. @returns the answer, and how many tokens were evaluated before it */
async function ask(layers: number, states: string) {
  const process = await LanguageModelProcess.start(forkInNode(), {
    file: fileOf(layers),
    contextTokens: 2048,
    threads: 1,
    promptCache: { folder: states, model: 'sliding' },
  });
  const question: ModelQuestion = {
    turns: [
      { role: 'system', text: SYSTEM },
      { role: 'user', text: 'Who wrote Hamlet?' },
    ],
    tools: [],
    maxTokens: ANSWER_TOKENS,
    mayCachePrompt: true,
  };
  try {
    const answer = process.answer(question, new AbortController().signal);
    let text = '';
    for await (const part of answer.text) text += part;
    return { text, evaluatedTokens: answer.evaluatedTokens };
  } finally {
    process.stop();
  }
}

test('is loaded after a restart, and the answer is the same', async () => {
  const first = await ask(6, statesOf(6));
  expect(first.text).toMatch(/^[a-z]{24}$/i);
  expect(first.evaluatedTokens).toBeGreaterThan(MIN_PROMPT_TOKENS);
  await keptState(statesOf(6));
  const restarted = await ask(6, statesOf(6));
  expect(restarted.text).toBe(first.text);
  expect(restarted.evaluatedTokens).toBeLessThan(MAX_QUESTION_TOKENS);
});

test('leaves nothing in the model when only its second part is refused', async () => {
  const first = await ask(6, statesOf(6));
  const state = await keptState(statesOf(6));
  const good = readFileSync(state);
  // Of the layers that see all, this model has as many: one. Of those that see a window it has one more.
  await ask(7, statesOf(7));
  copyFileSync(await keptState(statesOf(7)), state);
  const sha256 = createHash('sha256').update(readFileSync(state)).digest('hex');
  writeFileSync(join(state, '../prepared.json'), JSON.stringify({ files: { 'state.bin': sha256 }, about: null }));
  expect(await ask(6, statesOf(6))).toEqual(first);
  await vi.waitFor(() => expect(readFileSync(state).equals(good)).toBe(true), POLL);
});
