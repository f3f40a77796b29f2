import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';
import type { TFunction } from 'i18next';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import { type TrayActions, type TrayState, trayMenu } from './tray-menu.ts';

const SHOWN_STATE: Record<SessionState, TrayState> = {
  asleep: 'asleep',
  listening: 'listening',
  transcribing: 'thinking',
  thinking: 'thinking',
  speaking: 'speaking',
  'following-up': 'listening',
};

/** Hark in the system's tray: its state as an icon, and a menu. */
export class HarkTray {
  readonly #tray = new Tray(imageOf('asleep'));
  #state: TrayState = 'asleep';

  constructor(
    private readonly actions: TrayActions,
    private t: TFunction,
  ) {
    this.#tray.on('click', actions.showWindow);
    this.#show();
  }

  setState(state: SessionState): void {
    const shown = SHOWN_STATE[state];
    if (shown === this.#state) return;
    this.#state = shown;
    this.#tray.setImage(imageOf(shown));
    this.#show();
  }

  setTexts(t: TFunction): void {
    this.t = t;
    this.#show();
  }

  #show(): void {
    this.#tray.setToolTip(`Hark: ${this.t(`state.${this.#state}`)}`);
    this.#tray.setContextMenu(Menu.buildFromTemplate(trayMenu(this.#state, this.actions, this.t)));
  }
}

function imageOf(state: TrayState) {
  // The file beside it with @2x is taken where pixels are dense.
  return nativeImage.createFromPath(join(app.getAppPath(), `resources/icons/tray-${state}.png`));
}
