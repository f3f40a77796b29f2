import { settingsDe } from '../../../shared/texts/settings-de.ts';
import { type SettingTexts, settingsEn } from '../../../shared/texts/settings-en.ts';
import { useTexts } from '../../texts.ts';

/** Names and descriptions of the settings in the interface's language. */
export function useSettingTexts(): SettingTexts {
  const { locale } = useTexts();
  return locale.startsWith('de') ? settingsDe : settingsEn;
}
