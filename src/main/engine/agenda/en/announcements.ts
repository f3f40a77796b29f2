import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import { spokenDuration, spokenTime } from '../../understanding/languages/en/speak.ts';

/** What is said of items that are due, and of those that were due while Hark was not running. */
export const announcements = {
  due(item: AgendaItem): string {
    if (item.kind === 'reminder') return `A reminder: ${item.label}.`;
    if (item.kind === 'alarm') return item.label ? `Your alarm: ${item.label}.` : 'Your alarm.';
    return `Your ${itemName(item)} is done.`;
  },
  missed(items: readonly AgendaItem[], wallTime: (dueAtMs: number) => Date): string {
    const told = items.map((item) => {
      const time = spokenTime(wallTime(item.dueAtMs));
      return item.kind === 'timer'
        ? `your ${itemName(item)} ended at ${time}`
        : `your ${itemName(item)} was due at ${time}`;
    });
    return `While I was off, ${told.join(', and ')}.`;
  },
};

/** @returns such as "pasta timer", for a timer without a name "timer for 5 minutes" */
function itemName({ kind, label, durationMs = 0 }: AgendaItem): string {
  if (kind === 'reminder') return `reminder to ${label}`;
  if (kind === 'alarm') return label ? `${label} alarm` : 'alarm';
  const spoken = spokenDuration(durationMs);
  return label === spoken ? `timer for ${spoken}` : `${label} timer`;
}
