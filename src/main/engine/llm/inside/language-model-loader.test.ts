import { expect, test } from 'vitest';
import { ModelCache } from '../../../models/runtime/model-cache.ts';
import { languageModelLoader } from './language-model-loader.ts';
import { FakeProcess } from './testing/fake-process.ts';

test('the process of a language model ends when nobody has asked for ten minutes', async () => {
  let nowMs = 1;
  const process = new FakeProcess([]);
  const llm = languageModelLoader({ findFile: async () => '/model.gguf', contextTokens: 512, connect: () => process });
  const options = { maxGroups: 1, ttlMs: 24 * 3_600_000, evictLeastRecent: true, now: () => nowMs };
  const models = new ModelCache({ llm }, options);
  const { release } = await models.acquire('llm');
  release();
  const isEndedAfter = async (minutes: number) => {
    nowMs += minutes * 60_000;
    models.purgeStale();
    await new Promise(setImmediate);
    return process.isClosed;
  };
  expect(await isEndedAfter(9)).toBe(false);
  expect(await isEndedAfter(2)).toBe(true);
  await models.close();
});

test('states of prompts are kept for a model that can be told from all others', async () => {
  const load = async (identify?: () => Promise<string>) => {
    const process = new FakeProcess([]);
    const findFile = async () => '/model.gguf';
    const loader = languageModelLoader({
      findFile,
      ...(identify && { identify }),
      contextTokens: 512,
      connect: () => process,
    });
    await loader.load();
    return process.received[0];
  };
  expect(await load(async () => 'abc')).toMatchObject({
    promptCache: { folder: expect.stringMatching(/prompt-states$/), model: 'abc' },
  });
  expect(await load()).not.toHaveProperty('promptCache');
});
