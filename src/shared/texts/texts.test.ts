import { expect, test } from 'vitest';
import { interfaceLocale } from '../settings/language.ts';
import { TEXTS } from './texts.ts';
import { createTranslator } from './translator.ts';

function leaves(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}

const holesOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

test('has no empty text and the same placeholders in every language', () => {
  const english = new Map(leaves(TEXTS.en));
  for (const texts of Object.values(TEXTS)) {
    for (const [key, text] of leaves(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(holesOf(text), key).toEqual(holesOf(english.get(key) ?? ''));
    }
  }
});

test('differs from English in most German texts', () => {
  const english = new Map(leaves(TEXTS.en));
  const same = leaves(TEXTS.de).filter(([key, text]) => english.get(key) === text);
  expect(same.map(([key]) => key)).toEqual([
    'about.escape',
    'settings.choice.en',
    'settings.choice.de',
    'settings.choice.normal',
  ]);
});

test.each([
  ['system', 'de-AT', 'de-AT'],
  ['system', 'fr-FR', 'en-US'],
  ['de', 'en-GB', 'de-DE'],
  ['en', 'en-GB', 'en-GB'],
] as const)('with the setting %s and the system locale %s, uses %s', (setting, system, locale) => {
  expect(interfaceLocale(setting, system)).toBe(locale);
});

test('uses the texts and plural rules of the language for a regional locale', () => {
  const { t } = createTranslator('de-AT');
  expect(t('state.listening')).toBe('Hört zu');
  const english = createTranslator('en-GB');
  expect(english.t('performance.targets', { count: 1 })).toBe('Against the targets, 1 turn');
  expect(english.t('performance.targets', { count: 2 })).toBe('Against the targets, 2 turns');
});
