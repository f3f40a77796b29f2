import { expect, test } from 'vitest';
import { configSchema } from './config-schema.ts';
import { LANGUAGE_CHOICES, languagesOf } from './conversation-languages.ts';
import { ENVIRONMENT_SETTINGS, needEngineRestart } from './registry.ts';

test('English is spoken unless something else is chosen', () => {
  expect(configSchema.parse({}).conversation.languages).toBe('en');
});

test('a choice names one language or two, the first one first', () => {
  expect(LANGUAGE_CHOICES.map(languagesOf)).toEqual([['en'], ['de'], ['en', 'de'], ['de', 'en']]);
  expect(() => configSchema.parse({ conversation: { languages: 'tlh' } })).toThrow(/languages/);
});

test('the engine is started anew for it, and the environment can set it', () => {
  expect(needEngineRestart(['conversation.languages'])).toBe(true);
  expect(ENVIRONMENT_SETTINGS.get('HARK_SPOKEN_LANGUAGES')).toBe('conversation.languages');
});
