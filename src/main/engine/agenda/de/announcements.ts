import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import { capitalised, spokenDuration, spokenList, spokenTime } from '../../understanding/languages/de/speak.ts';
import type { announcements } from '../en/announcements.ts';

/** What is said of items that are due or were missed, in German. */
export const germanAnnouncements: typeof announcements = {
  due(item) {
    if (item.kind === 'reminder') return `Erinnerung: ${item.label}.`;
    if (item.kind === 'alarm') return item.label ? `Ihr Wecker: ${item.label}.` : 'Ihr Wecker.';
    return `Der ${timerName(item)} ist abgelaufen.`;
  },
  missed(items, wallTime) {
    const told = items.map((item) => {
      const time = spokenTime(wallTime(item.dueAtMs));
      if (item.kind === 'timer') return `der ${timerName(item)} ist um ${time} abgelaufen`;
      if (item.kind === 'reminder') return `die Erinnerung „${item.label}“ war um ${time} fällig`;
      return `der Wecker${item.label ? ` „${item.label}“` : ''} war auf ${time} gestellt`;
    });
    return `Das haben Sie verpasst, während ich aus war: ${capitalised(spokenList(told))}.`;
  },
};

/** @returns such as "Pizza-Timer", for a timer without a name "Timer über 5 Minuten" */
function timerName({ label, durationMs = 0 }: AgendaItem): string {
  const spoken = spokenDuration(durationMs);
  return label === '' || label === spoken ? `Timer über ${spoken}` : `${capitalised(label).replaceAll(' ', '-')}-Timer`;
}
