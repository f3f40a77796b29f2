import { type SettingPath, sectionOf } from '../settings/registry.ts';
import { en } from './en.ts';
import { settingsEn } from './settings-en.ts';

/** Location of a setting in the settings view, in English: "Settings > Language model > Key (llm.api_key)". */
export function settingName(path: SettingPath): string {
  return `Settings > ${en.settings.section[sectionOf(path)]} > ${settingsEn[path][0]} (${path})`;
}
