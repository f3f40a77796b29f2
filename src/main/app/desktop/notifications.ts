import type { TFunction } from 'i18next';
import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { hearingQuality } from '../../../shared/wake-training/hearing-test.ts';
import type { TrainingState } from '../../../shared/wake-training/training-state.ts';

export interface DesktopNotification {
  title: string;
  body: string;
  /** Something rings: it stays until it is closed, and has a button where notifications have buttons. */
  ringing?: { stopLabel: string; onStop(): void };
  onClick(): void;
}

interface NotificationDeps {
  /** Shows a notification. @returns a function that closes it */
  show(notification: DesktopNotification): () => void;
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
      ringing: { stopLabel: t('composer.stop'), onStop: () => stop(id) },
      onClick: () => {
        stop(id);
        showWindow();
      },
    });
  }
}

/** @returns what tells that a training has ended; undefined when there is nothing to tell */
export function trainingNotification(
  state: TrainingState,
  t: TFunction,
  onClick: () => void,
): DesktopNotification | undefined {
  const { type } = state;
  if (type === 'failed')
    return {
      title: t('wakeTraining.title'),
      body: t('wakeTraining.failed', { ...state, reason: state.message }),
      onClick,
    };
  if (type !== 'trained') return undefined;
  const { phrase, test } = state;
  return {
    title: t(`wakeTraining.quality.${hearingQuality(test)}`, { phrase }),
    body: t('notification.tries'),
    onClick,
  };
}
