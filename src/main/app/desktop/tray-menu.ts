import type { MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';

/** What the tray's icon tells. */
export type TrayState = 'asleep' | 'listening' | 'thinking' | 'speaking';

export interface TrayActions {
  talk(): void;
  stop(): void;
  showWindow(): void;
  showSettings(): void;
  quit(): void;
}

/** The menu's entries: what can be done now is first. */
export function trayMenu(state: TrayState, actions: TrayActions, t: TFunction): MenuItemConstructorOptions[] {
  const busy = state !== 'asleep';
  return [
    { label: t(`state.${state}`), enabled: false },
    { type: 'separator' },
    busy ? { label: t('composer.stop'), click: actions.stop } : { label: t('tray.talk'), click: actions.talk },
    { label: t('tray.window'), click: actions.showWindow },
    { label: t('tray.settings'), click: actions.showSettings },
    { type: 'separator' },
    { label: t('tray.quit'), click: actions.quit },
  ];
}
