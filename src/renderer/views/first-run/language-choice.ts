import type { LanguageChoice } from '../../../shared/settings/conversation-languages.ts';
import { interfaceLocale, type Language } from '../../../shared/settings/language.ts';
import type { SettingPath } from '../../../shared/settings/registry.ts';
import type { SettingsSnapshot } from '../../../shared/settings/settings-messages.ts';

/** What can be chosen at first, the language of the system first. */
export function offeredChoices(systemLocale: string): readonly LanguageChoice[] {
  return speaksGerman(systemLocale) ? ['de', 'en', 'de,en'] : ['en', 'de', 'en,de'];
}

/** @returns what is spoken: as the settings have it, else in the language of the system */
export function preselectedChoice({ config, sources }: SettingsSnapshot, systemLocale: string): LanguageChoice {
  const isSet = 'conversation.languages' in sources;
  return isSet || !speaksGerman(systemLocale) ? config.conversation.languages : 'de';
}

/** @returns the settings that a choice changes: the spoken languages, and that of the window if it would be another one */
export function changesFor(
  choice: LanguageChoice,
  { config }: SettingsSnapshot,
  systemLocale: string,
): ReadonlyMap<SettingPath, unknown> {
  const changes = new Map<SettingPath, unknown>();
  const [first] = choice.split(',') as [Language];
  if (!interfaceLocale(config.interface.language, systemLocale).startsWith(first)) {
    changes.set('interface.language', first);
  }
  if (config.conversation.languages !== choice) changes.set('conversation.languages', choice);
  return changes;
}

const speaksGerman = (locale: string) => locale.toLowerCase().startsWith('de');
