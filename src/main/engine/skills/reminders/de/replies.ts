import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import { capitalised, spokenList, spokenMoment, spokenTime } from '../../../understanding/languages/de/speak.ts';
import { spokenRepetition } from '../../../understanding/languages/de/speak-recurrence.ts';
import type { reminderReplies } from '../en/replies.ts';

type Due = Pick<AgendaItem, 'weekdays' | 'repeat'> & { at: Date };

const several = (count: number) => (count === 2 ? 'beide' : `alle ${count}`);
const quoted = (label: string) => `„${label}“`;

/** What is said about reminders, in German. */
export const germanReminderReplies: typeof reminderReplies = {
  set: ({ told }, due, now) => `Ich erinnere Sie ${spokenWhen(due, now)} ${told}.`,
  clocksChange: (at) => `In dieser Nacht wird die Uhr umgestellt, deshalb um ${spokenTime(at)}.`,
  what: 'Woran soll ich Sie erinnern?',
  when: 'Wann?',
  whatDay: 'An welchem Tag und um wie viel Uhr?',
  whenShall: ({ told }) =>
    `Wann soll ich Sie ${told.startsWith('daran, ') ? `${told.replace(/^daran,/, 'daran erinnern,')}` : `${told} erinnern`}?`,
  whatTimes: (count) => `Zu welchen ${count === 2 ? 'zwei' : count} Uhrzeiten?`,
  past: 'Diese Zeit ist schon vorbei.',
  tooOften: 'Ich kann Sie einmal, täglich oder an bestimmten Wochentagen erinnern.',
  none: 'Sie haben keine Erinnerungen.',
  noneAbout: (what) => `Eine Erinnerung an ${quoted(what)} gibt es nicht.`,
  noneThen: 'Für diese Zeit gibt es keine Erinnerung.',
  listed: (reminders, now) => {
    const said = reminders.map((reminder) => `${reminder.label}, ${spokenWhen(reminder, now)}`);
    return said.length === 1
      ? `Sie haben eine Erinnerung: ${said[0]}.`
      : `Sie haben ${said.length} Erinnerungen: ${said.join('; ')}.`;
  },
  which: (labels) => `Welche: ${spokenList(labels.map(quoted), 'oder')}?`,
  cancelled: (labels) =>
    labels.length === 1
      ? `Die Erinnerung ${quoted(labels[0] ?? '')} ist gelöscht.`
      : `${capitalised(several(labels.length))} Erinnerungen sind gelöscht.`,
  changed: (reminder, now) => `Ich erinnere Sie ${spokenWhen(reminder, now)} an ${quoted(reminder.label)}.`,
  backAgain: (count) =>
    count === 1 ? 'Die Erinnerung ist wieder da.' : `${capitalised(several(count))} Erinnerungen sind wieder da.`,
  removed: 'Die Erinnerung ist gelöscht.',
};

function spokenWhen(due: Due, now: Date): string {
  const { at, weekdays, repeat } = due;
  return weekdays || repeat ? `${spokenRepetition(due, at)} um ${spokenTime(at)}` : spokenMoment(at, now);
}
