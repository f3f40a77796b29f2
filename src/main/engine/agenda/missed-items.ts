import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { spokenTime } from '../understanding/languages/en/speak.ts';
import { itemName } from './item-name.ts';

/** @returns what Hark says about items that were due while it was not running. @param wallTime converts a time on the session's clock */
export function missedText(items: readonly AgendaItem[], wallTime: (dueAtMs: number) => Date): string {
  const told = items.map((item) => {
    const time = spokenTime(wallTime(item.dueAtMs));
    return item.kind === 'timer'
      ? `your ${itemName(item)} ended at ${time}`
      : `your ${itemName(item)} was due at ${time}`;
  });
  return `While I was off, ${told.join(', and ')}.`;
}
