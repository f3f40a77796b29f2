import type { SettingPath } from '../../src/shared/settings/registry.ts';
import { settingsEn } from '../../src/shared/texts/settings-en.ts';

/** @returns the setting's name and note. @throws Error when nobody has written them yet */
export function settingText(path: SettingPath): (typeof settingsEn)[SettingPath] {
  const text: (typeof settingsEn)[SettingPath] | undefined = settingsEn[path];
  if (!text)
    throw new Error(`src/shared/texts/settings-en.ts has no text for ${path}: add it, and one in settings-de.ts`);
  return text;
}
