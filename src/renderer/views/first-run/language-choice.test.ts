import { expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import type { SettingsSnapshot } from '../../../shared/settings/settings-messages.ts';
import { changesFor, offeredChoices, preselectedChoice } from './language-choice.ts';

function snapshotOf(config: object = {}, sources: Record<string, string> = {}): SettingsSnapshot {
  return { config: configSchema.parse(config), sources, file: 'config.yaml', keptSecrets: [] } as never;
}

test('preselects the language of the system, unless the settings name another one', () => {
  expect(preselectedChoice(snapshotOf(), 'de-AT')).toBe('de');
  expect(preselectedChoice(snapshotOf(), 'en-GB')).toBe('en');
  expect(preselectedChoice(snapshotOf(), 'fr-FR')).toBe('en');
  const set = snapshotOf({ conversation: { languages: 'en,de' } }, { 'conversation.languages': 'config.yaml' });
  expect(preselectedChoice(set, 'de-DE')).toBe('en,de');
});

test('offers the language of the system first', () => {
  expect(offeredChoices('de-DE')).toEqual(['de', 'en', 'de,en']);
  expect(offeredChoices('en-US')).toEqual(['en', 'de', 'en,de']);
});

test('one choice sets the spoken language and that of the window', () => {
  expect([...changesFor('de', snapshotOf(), 'en-US')]).toEqual([
    ['interface.language', 'de'],
    ['conversation.languages', 'de'],
  ]);
  expect([...changesFor('de', snapshotOf(), 'de-DE')]).toEqual([['conversation.languages', 'de']]);
  expect([...changesFor('en,de', snapshotOf({ interface: { language: 'de' } }), 'de-DE')]).toEqual([
    ['interface.language', 'en'],
    ['conversation.languages', 'en,de'],
  ]);
  expect(changesFor('en', snapshotOf(), 'en-US').size).toBe(0);
});
