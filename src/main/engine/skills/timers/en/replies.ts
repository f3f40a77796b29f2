import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import { spokenDuration, spokenList } from '../../../understanding/languages/en/speak.ts';

type Named = Pick<AgendaItem, 'label' | 'durationMs'>;

/** What is said about timers. */
export const timerReplies = {
  /** The name of a timer that nobody named. */
  unnamed: (durationMs: number) => spokenDuration(durationMs),
  nameOf,
  started: (name: string | undefined, durationMs: number) =>
    `The ${name ? `${name} ` : ''}timer is set for ${spokenDuration(durationMs)}.`,
  startedFor: (task: string, durationMs: number) => `The timer is set for ${spokenDuration(durationMs)}, to ${task}.`,
  howLong: 'For how long?',
  howLongFor: (name: string | undefined) => `For how long shall I set the ${name ? `${name} ` : ''}timer?`,
  byHowMuch: 'By how much?',
  tooLong: 'A timer can run for 24 hours at most.',
  none: 'No timer is running.',
  noSuch: (what: string) => `There is no ${what}.`,
  called: (name: string) => `${name} timer`,
  other: 'other timer',
  lasting: (durationMs: number) => `timer for ${spokenDuration(durationMs)}`,
  which: (timers: readonly Named[]) =>
    `Which one: ${spokenList(
      timers.map((timer) => `the ${nameOf(timer)}`),
      'or',
    )}?`,
  left: (timer: Named, leftMs: number, isPaused: boolean) =>
    `The ${nameOf(timer)} has ${spokenDuration(leftMs)} left${isPaused ? ' and is paused' : ''}.`,
  leftNow: (timer: Named, leftMs: number) => `The ${nameOf(timer)} now has ${spokenDuration(leftMs)} left.`,
  cancelled: (timers: readonly Named[]) =>
    timers.length === 1 && timers[0]
      ? `The ${nameOf(timers[0])} is cancelled.`
      : `All ${timers.length} timers are cancelled.`,
  backAgain: (timers: readonly Named[]) => `${subject(timers)} back.`,
  paused: (timers: readonly Named[]) => `${subject(timers)} paused.`,
  pausedAlready: (timers: readonly Named[]) => `${subject(timers)} paused already.`,
  resumed: (timers: readonly Named[]) => `${subject(timers)} running again.`,
  runningAlready: (timers: readonly Named[]) => `${subject(timers)} running already.`,
  tooShort: (timer: Named, leftMs: number) =>
    `The ${nameOf(timer)} has only ${spokenDuration(leftMs)} left. You can cancel it.`,
  renamed: (name: string) => `It is the ${name} timer now.`,
  canOnlyRemind: (command: string, durationMs: number) =>
    `I can't do that by myself later. I can remind you in ${spokenDuration(durationMs)} to ${command}. Shall I?`,
  leftAlone: 'All right, I leave it.',
  takenBack: (count: number) => (count === 1 ? 'The timer is cancelled.' : `All ${count} timers are cancelled.`),
};

function nameOf({ label, durationMs = 0 }: Named): string {
  const spoken = spokenDuration(durationMs);
  return label === spoken ? `timer for ${spoken}` : `${label} timer`;
}

function subject(timers: readonly Named[]): string {
  const [only] = timers;
  return only && timers.length === 1 ? `The ${nameOf(only)} is` : `All ${timers.length} timers are`;
}
