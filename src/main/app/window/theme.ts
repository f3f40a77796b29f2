import { nativeTheme } from 'electron';
import type { Config } from '../../../shared/settings/config-schema.ts';

/** Has windows and dialogs look as the settings say; high contrast is a dark theme of the page's own. */
export function showTheme({ interface: { theme } }: Config): void {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'dark' : theme;
}
