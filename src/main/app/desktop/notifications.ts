import { Notification } from 'electron';
import type { TFunction } from 'i18next';
import type { AgendaItem } from '../../../shared/engine/agenda.ts';

export interface NotificationActions {
  stop(itemId: string): void;
  showWindow(): void;
}

/** The system shows what rings: a click stops it. */
export class RingNotifications {
  readonly #shown = new Map<string, Notification>();

  constructor(private readonly actions: NotificationActions) {}

  /** @param items of the agenda, all of them */
  show(items: readonly AgendaItem[], t: TFunction): void {
    const ringing = items.filter((item) => item.ringing);
    for (const [id, notification] of this.#shown) {
      if (ringing.some((item) => item.id === id)) continue;
      this.#shown.delete(id);
      notification.close();
    }
    for (const item of ringing) if (!this.#shown.has(item.id)) this.#open(item, t);
  }

  #open({ id, kind, label }: AgendaItem, t: TFunction): void {
    const notification = new Notification({
      title: label || t('agenda.alarm'),
      body: t(`notification.${kind}`),
      // Hark rings itself.
      silent: true,
      urgency: 'critical',
      timeoutType: 'never',
      // Of macOS alone; elsewhere a click does it.
      actions: [{ type: 'button', text: t('composer.stop') }],
    });
    const stop = () => this.actions.stop(id);
    notification.on('action', stop);
    notification.on('click', () => {
      stop();
      this.actions.showWindow();
    });
    this.#shown.set(id, notification);
    notification.show();
  }
}
