import type { Config } from '../../../shared/settings/config-schema.ts';

export type NativeTheme = 'system' | 'light' | 'dark';

/** The theme of the system's own dialogs and frames; high contrast is a dark theme of the page's own. */
export function nativeThemeOf({ interface: { theme } }: Config): NativeTheme {
  return theme === 'high-contrast' ? 'dark' : theme;
}
