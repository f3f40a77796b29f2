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
