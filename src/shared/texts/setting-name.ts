import type { Config } from '../settings/config-schema.ts';
import type { SettingPath } from '../settings/settings-messages.ts';
import { en } from './en.ts';
import { settingsEn } from './settings-en.ts';

/** Where the settings view has a setting, in English: "Settings > Language model > Key (llm.api_key)". */
export function settingName(path: SettingPath): string {
  const [section] = path.split('.') as [keyof Config];
  return `Settings > ${en.settings.section[section]} > ${settingsEn[path][0]} (${path})`;
}
