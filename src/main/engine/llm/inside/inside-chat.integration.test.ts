/** A real language model in its own process. Needs the build, whose process it runs. */
import { afterEach, expect, test } from 'vitest';
import { languageModelFile } from '../../../models/catalogue/language-models.ts';
import { modelWithId } from '../../../models/catalogue/manifest.ts';
import { isUsable } from '../../../models/catalogue/model-folders.ts';
import { ModelCache } from '../../../models/runtime/model-cache.ts';
import type { ChatMessage } from '../chat-model.ts';
import { forkInNode } from './fork-in-node.ts';
import { InsideChat } from './inside-chat.ts';
import { languageModelLoader } from './language-model-loader.ts';
import type { ProcessConnection } from './process-connection.ts';
import { languageModelMessages, type ModelTurn } from './process-contract.ts';

const MODEL = 'smollm2-135m-instruct';
const QUESTION: ChatMessage[] = [
  { role: 'system', content: 'You are a helpful assistant. Answer in one short sentence.' },
  { role: 'user', content: 'What is the capital of France?' },
];
const ESSAY: ChatMessage[] = [{ role: 'user', content: 'Write a long story about a dog and a cat.' }];
const isInstalled = isUsable(modelWithId(MODEL));
const neverAborted = () => new AbortController().signal;

const caches: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(caches.splice(0).map((cache) => cache.close()));
});

function openInside({ file = () => languageModelFile(MODEL), usesTools = false } = {}) {
  const connections: ProcessConnection[] = [];
  const connect = () => {
    const connection = forkInNode();
    connections.push(connection);
    return connection;
  };
  const models = new ModelCache(
    { llm: languageModelLoader({ findFile: file, contextTokens: 2048, connect }) },
    { maxGroups: 1, ttlMs: 60_000, evictLeastRecent: true },
  );
  caches.push(models);
  const chat = new InsideChat(models, { maxReplyTokens: 200, usesTools, contextTokens: 2048, isUnknown: false });
  return { models, connections, chat };
}

async function answerOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

test.skipIf(!isInstalled)('answers in parts, one question after the other, and keeps the model loaded', async () => {
  const { chat, models, connections } = openInside();
  const parts: string[] = [];
  for await (const part of chat.reply(QUESTION, neverAborted())) parts.push(part);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join('')).toMatch(/Paris/);
  expect(await answerOf(chat.reply(QUESTION, neverAborted()))).toMatch(/Paris/);
  expect(connections).toHaveLength(1);
  expect(models.stats).toMatchObject({ hits: 1, misses: 1 });
});

test.skipIf(!isInstalled)('evaluates the tools once, though the time and the question change', async () => {
  const { models } = openInside();
  const { model, release } = await models.acquire('llm');
  const tools = Array.from({ length: 6 }, (_, index) => ({
    name: `tool_${index}`,
    description: `Does the thing number ${index}, and says when it is done. ${'It is careful. '.repeat(10)}`,
    parameters: { type: 'object', properties: { what: { type: 'string', description: 'What to do.' } } },
  }));
  const evaluated: number[] = [];
  for (const time of ['3:04', '3:05']) {
    const turns: ModelTurn[] = [
      { role: 'system', text: 'Be brief.' },
      { role: 'user', text: `It is ${time} PM.\n\nWho wrote Hamlet?` },
    ];
    const answer = model.answer({ turns, tools, maxTokens: 1 }, neverAborted());
    await answerOf(answer.text);
    evaluated.push(answer.evaluatedTokens);
  }
  release();
  expect(evaluated[0]).toBeGreaterThan(400);
  expect(evaluated[1]).toBeLessThan(60);
});

test.skipIf(!isInstalled)('evaluates no more of a long question once it is cancelled', async () => {
  const { models, connections } = openInside();
  const { model, release } = await models.acquire('llm');
  const done = new Promise<number>((resolve) => {
    connections[0]?.onMessage((message) => {
      const parsed = languageModelMessages.toEngine.parse(message);
      if (parsed.type === 'done') resolve(parsed.evaluatedTokens);
    });
  });
  const controller = new AbortController();
  const turns: ModelTurn[] = [{ role: 'user', text: 'word '.repeat(1500) }];
  const { text } = model.answer({ turns, tools: [], maxTokens: 1 }, controller.signal);
  controller.abort(new Error('cancelled'));
  await expect(answerOf(text)).rejects.toThrow('cancelled');
  // Two batches at most: one that runs, and none behind it.
  expect(await done).toBeLessThanOrEqual(256);
  release();
});

test.skipIf(!isInstalled)('stops when it is interrupted, and answers the next question', async () => {
  const { chat } = openInside();
  const controller = new AbortController();
  const interrupted = answerOf(
    (async function* () {
      for await (const part of chat.reply(ESSAY, controller.signal)) {
        controller.abort(new Error('interrupted'));
        yield part;
      }
    })(),
  );
  await expect(interrupted).rejects.toThrow('interrupted');
  expect(await answerOf(chat.reply(QUESTION, neverAborted()))).toMatch(/Paris/);
});

test.skipIf(!isInstalled)(
  'reports a process that is killed in the middle, and answers the next question',
  { tags: 'long' },
  async () => {
    const { chat, connections } = openInside();
    const killed = answerOf(
      (async function* () {
        for await (const part of chat.reply(ESSAY, neverAborted())) {
          connections[0]?.close();
          yield part;
        }
      })(),
    );
    await expect(killed).rejects.toMatchObject({ code: 'LLM_FAILED' });
    expect(await answerOf(chat.reply(QUESTION, neverAborted()))).toMatch(/Paris/);
    expect(connections).toHaveLength(2);
  },
);

test('reports a file that is no model', async () => {
  const { chat } = openInside({ file: async () => import.meta.filename });
  await expect(answerOf(chat.reply(QUESTION, neverAborted()))).rejects.toMatchObject({ code: 'MODEL_LOAD' });
});
