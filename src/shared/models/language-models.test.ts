import { expect, test } from 'vitest';
import { bestLanguageModel, languageModelInUse } from './language-models.ts';
import type { ListedModel } from './models.ts';

const SERVER = 'http://127.0.0.1:11434/v1';

function listed(id: string, memoryBytes: number, more: Partial<ListedModel> = {}): ListedModel {
  const about = { name: id, job: 'llm', licence: 'MIT', languages: [], diskBytes: 1, wakeWords: [] } as const;
  return { id, ...about, languages: [], wakeWords: [], memoryBytes, state: { type: 'installed' }, ...more };
}
const MODELS = [
  listed('small', 1),
  listed('large', 3),
  listed('absent', 9, { state: { type: 'available' } }),
  listed('voice', 9, { job: 'tts' }),
  listed('for-tests', 9, { isForTests: true }),
];

test('takes the largest installed model when none is named, and none that is for tests', () => {
  expect(bestLanguageModel(MODELS.slice(0, 2))?.id).toBe('large');
  expect(bestLanguageModel([listed('for-tests', 9, { isForTests: true })])).toBeUndefined();
  expect(bestLanguageModel([])).toBeUndefined();
});

test.each([
  [null, null, null, 'large'],
  [null, null, 'small', 'small'],
  [null, null, 'for-tests', 'for-tests'],
  [null, null, 'absent', undefined],
  [null, null, '/own/model.gguf', undefined],
  [null, SERVER, 'small', undefined],
  ['inside', SERVER, 'small', 'small'],
  ['inside', null, null, 'large'],
  ['server', SERVER, 'small', undefined],
  ['server', null, null, undefined],
  ['none', null, 'small', undefined],
] as const)('with provider %s, server %s and model %s, %s answers', (provider, base_url, inside_model, id) => {
  expect(languageModelInUse({ provider, base_url, inside_model }, MODELS)).toBe(id);
});
