import type { TFunction } from 'i18next';
import type { AgendaItem } from '../../../shared/engine/agenda.ts';

export interface RingNotification {
  title: string;
  body: string;
  /** Of the button that stops the ringing, where notifications have buttons. */
  stopLabel: string;
  onStop(): void;
  onClick(): void;
}

interface NotificationDeps {
  /** Shows a notification. @returns a function that closes it */
  show(notification: RingNotification): () => void;
  /** Stops the ringing of an agenda item. */
  stop(itemId: string): void;
  showWindow(): void;
}

/** Shows a notification of the system for each agenda item that rings; a click stops the ringing. */
export class RingNotifications {
  /** Item id → closes its notification. */
  readonly #shown = new Map<string, () => void>();

  constructor(private readonly deps: NotificationDeps) {}

  /** @param items the whole agenda */
  update(items: readonly AgendaItem[], t: TFunction): void {
    const ringing = items.filter((item) => item.ringing);
    for (const [id, close] of this.#shown) {
      if (ringing.some((item) => item.id === id)) continue;
      close();
      this.#shown.delete(id);
    }
    for (const item of ringing) if (!this.#shown.has(item.id)) this.#shown.set(item.id, this.#show(item, t));
  }

  #show({ id, kind, label }: AgendaItem, t: TFunction): () => void {
    const { show, stop, showWindow } = this.deps;
    return show({
      title: label || t('agenda.alarm'),
      body: t(`notification.${kind}`),
      stopLabel: t('composer.stop'),
      onStop: () => stop(id),
      onClick: () => {
        stop(id);
        showWindow();
      },
    });
  }
}
