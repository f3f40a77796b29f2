import { expect, test } from 'vitest';
import { hearingFor, modelThatHears } from './hearing.ts';
import { type Model, modelManifest } from './manifest.ts';

const here = (...ids: string[]) => ({ models: modelManifest, isUsable: ({ id }: Model) => ids.includes(id) });
const base = { model: 'base', where: 'local' } as const;

test('hears English with the model of the settings', () => {
  expect(hearingFor(base, ['en'], here('whisper-base'))).toEqual({ model: 'base', languages: ['en'], missing: [] });
});

test.each([[['de']], [['en', 'de']], [['de', 'en']]] as const)(
  'hears %s with a model that knows them all',
  (spoken) => {
    expect(hearingFor(base, spoken, here('whisper-base'))).toEqual({
      model: 'whisper',
      languages: spoken,
      missing: [],
    });
  },
);

test('hears English while no model of the language is there, and says which is missing', () => {
  expect(hearingFor(base, ['de'], here())).toEqual({ model: 'base', languages: ['en'], missing: ['de'] });
  expect(hearingFor(base, ['de', 'en'], here())).toEqual({ model: 'base', languages: ['en'], missing: ['de'] });
});

test('keeps the model of the settings where that knows the languages', () => {
  expect(hearingFor({ model: 'whisper', where: 'local' }, ['de'], here())).toMatchObject({
    model: 'whisper',
    missing: [],
  });
});

test('leaves the languages to a server', () => {
  const remote = { model: 'base', where: 'remote' } as const;
  expect(hearingFor(remote, ['de'], here())).toEqual({ model: 'base', languages: ['de'], missing: [] });
});

test('names a model to download', () => {
  expect(modelThatHears('de')?.id).toBe('whisper-base');
  expect(modelThatHears('tlh')).toBeUndefined();
});
