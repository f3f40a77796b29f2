import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import { atMoment, spokenList, spokenTime } from '../../../understanding/languages/en/speak.ts';
import { spokenRepetition } from '../../../understanding/languages/en/speak-recurrence.ts';
import type { ReminderText } from '../reminder-kinds.ts';

type Due = Pick<AgendaItem, 'label' | 'weekdays' | 'repeat'> & { at: Date };

/** What is said about reminders. */
export const reminderReplies = {
  set: ({ told }: ReminderText, due: Omit<Due, 'label'>, now: Date) =>
    `I'll remind you ${spokenWhen(due, now)} ${told}.`,
  clocksChange: (at: Date) => `The clocks change that night, so it is ${spokenTime(at)}.`,
  what: 'What shall I remind you of?',
  when: 'When?',
  whatDay: 'On which day, and at what time?',
  whenShall: ({ told }: ReminderText) => `When shall I remind you ${told}?`,
  whatTimes: (count: number) => `At what ${count === 2 ? 'two' : count} times?`,
  past: 'That has passed.',
  tooOften: 'I can remind you once, every day, or on days of the week.',
  none: 'No reminders are set.',
  noneAbout: (what: string) => `There is no reminder about ${what}.`,
  noneThen: 'There is no reminder for then.',
  listed: (reminders: readonly Due[], now: Date) => {
    const said = reminders.map((reminder) => `${reminder.label}, ${spokenWhen(reminder, now)}`);
    return said.length === 1
      ? `You have one reminder: ${said[0]}.`
      : `You have ${said.length} reminders: ${said.join('; ')}.`;
  },
  which: (labels: readonly string[]) => `Which one: ${spokenList(labels, 'or')}?`,
  cancelled: (labels: readonly string[]) =>
    labels.length === 1
      ? `The reminder to ${labels[0]} is cancelled.`
      : `All ${labels.length} reminders are cancelled.`,
  changed: (reminder: Due, now: Date) => `I'll remind you ${spokenWhen(reminder, now)} to ${reminder.label}.`,
  backAgain: (count: number) => (count === 1 ? 'The reminder is set again.' : `All ${count} reminders are set again.`),
  removed: 'The reminder is cancelled.',
};

function spokenWhen(due: Omit<Due, 'label'>, now: Date): string {
  const { at, weekdays, repeat } = due;
  return weekdays || repeat ? `at ${spokenTime(at)} ${spokenRepetition(due, at)}` : atMoment(at, now);
}
