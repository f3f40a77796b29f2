import type { TFunction } from 'i18next';

export type TrayState = 'asleep' | 'listening' | 'thinking' | 'speaking';

export interface TrayActions {
  talk(): void;
  stop(): void;
  showWindow(): void;
  showSettings(): void;
  quit(): void;
}

/** An entry of the menu, as Electron's menu templates have it. */
export type TrayMenuItem =
  | { label: string; enabled: false }
  | { label: string; click: () => void }
  | { type: 'separator' };

/** The menu's entries: first the state, then what can be done in it. */
export function trayMenu(state: TrayState, actions: TrayActions, t: TFunction): TrayMenuItem[] {
  const isBusy = state !== 'asleep';
  return [
    { label: t(`state.${state}`), enabled: false },
    { type: 'separator' },
    isBusy ? { label: t('composer.stop'), click: actions.stop } : { label: t('tray.talk'), click: actions.talk },
    { label: t('tray.window'), click: actions.showWindow },
    { label: t('tray.settings'), click: actions.showSettings },
    { type: 'separator' },
    { label: t('tray.quit'), click: actions.quit },
  ];
}
