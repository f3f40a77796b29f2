import type { TFunction } from 'i18next';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import { type TrayActions, type TrayMenuItem, type TrayState, trayMenu } from './tray-menu.ts';

const SHOWN_STATE: Record<SessionState, TrayState> = {
  asleep: 'asleep',
  listening: 'listening',
  transcribing: 'thinking',
  thinking: 'thinking',
  speaking: 'speaking',
  'following-up': 'listening',
  dictating: 'listening',
};

/** The icon in the system's tray. */
export interface TrayIcon {
  setState(state: TrayState): void;
  setToolTip(text: string): void;
  setMenu(items: TrayMenuItem[]): void;
}

/** Hark in the system's tray: an icon for its state, and a menu. */
export class HarkTray {
  #state: TrayState = 'asleep';

  constructor(
    private readonly icon: TrayIcon,
    private readonly actions: TrayActions,
    private t: TFunction,
  ) {
    this.#update();
  }

  setState(state: SessionState): void {
    const shown = SHOWN_STATE[state];
    if (shown === this.#state) return;
    this.#state = shown;
    this.icon.setState(shown);
    this.#update();
  }

  setTexts(t: TFunction): void {
    this.t = t;
    this.#update();
  }

  #update(): void {
    this.icon.setToolTip(`Hark: ${this.t(`state.${this.#state}`)}`);
    this.icon.setMenu(trayMenu(this.#state, this.actions, this.t));
  }
}
