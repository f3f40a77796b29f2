import { expect, test } from 'vitest';
import type { ListedVoice } from '../tts-engine.ts';
import { voicesByLanguage } from './voices-by-language.ts';

const voice = (name: string, languages: string[], engine: ListedVoice['engine'] = 'system'): ListedVoice => ({
  name,
  engine,
  languages,
  title: name,
});
const system = ['cmn-latn-pinyin', 'cmn', 'de', 'es', 'es-419', 'fr-be', 'fr-ch', 'fr-fr', 'pt', 'pt-br'].map((name) =>
  voice(`system:${name}`, [name]),
);

test('takes the voice of the language in general, or of the region that it has its name from', () => {
  expect(Object.fromEntries(voicesByLanguage(system, 'en-US'))).toEqual({
    zh: 'system:cmn',
    de: 'system:de',
    es: 'system:es',
    fr: 'system:fr-fr',
    pt: 'system:pt',
  });
});

test("prefers the user's region", () => {
  expect(voicesByLanguage(system, 'pt-BR').get('pt')).toBe('system:pt-br');
  expect(voicesByLanguage(system, 'fr-CH').get('fr')).toBe('system:fr-ch');
});

test('prefers the first engine', () => {
  const voices = [voice('neural:thorsten', ['de-AT'], 'piper'), ...system];
  expect(voicesByLanguage(voices, 'de-DE').get('de')).toBe('neural:thorsten');
});

test('ignores what is no language', () => {
  expect(voicesByLanguage([voice('system:x', ['1'])], 'en').size).toBe(0);
});
