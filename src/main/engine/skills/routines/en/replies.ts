import type { NamedRoutine } from '../../../routines/routines.ts';
import { counted, spokenList, spokenTime } from '../../../understanding/languages/en/speak.ts';

const quoted = (text: string) => `“${text}”`;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What is said about routines. */
export const routineReplies = {
  /** A name as it is kept. */
  nameAs: (said: string) => said.toLowerCase(),
  /** A step that was not found, as it is told. */
  stepAs: (said: string) => said.toLowerCase(),
  whichName: 'What shall the routine be called?',
  whichSteps: (name: string) => `What shall I do when you say ${quoted(name)}?`,
  created: (name: string, steps: number) =>
    `The routine ${quoted(name)} has ${counted(steps, 'step')}. Say ${quoted(name)} to start it.`,
  unknownSteps: (steps: readonly string[]) => `But I do not understand ${spokenList(steps.map(quoted))}.`,
  replace: (name: string) => `There is a routine ${quoted(name)} already. Shall I replace it?`,
  left: 'All right, I leave it as it is.',
  taken: (name: string) => `${quoted(name)} means something to me already. Choose another name.`,
  full: 'There are fifty routines. Delete one first.',
  none: 'You have no routines.',
  noneSuch: (name: string) => `There is no routine ${quoted(name)}.`,
  listed: (names: readonly string[]) =>
    `You have ${counted(names.length, 'routine')}: ${spokenList(names.map(quoted))}.`,
  told: ({ name, steps, at, weekdays }: NamedRoutine) =>
    `When you say ${quoted(name)}${at === undefined ? '' : `, and at ${clock(at)}${daysOf(weekdays)}`}, I do this: ${spokenList(steps.map(quoted))}.`,
  /** What a name may be followed by, where it is part of it: "the good night routine". */
  longName: (name: string) => `${name} routine`,
  deleted: (name: string) => `I deleted the routine ${quoted(name)}.`,
  backAgain: (name: string) => `The routine ${quoted(name)} is as it was.`,
  stepAdded: (name: string, step: string) => `I added ${quoted(step)} to ${quoted(name)}.`,
  stepRemoved: (name: string, step: string) => `I took ${quoted(step)} out of ${quoted(name)}.`,
  noSuchStep: (name: string, step: string) => `${quoted(name)} has no step ${quoted(step)}.`,
  lastStep: 'A routine needs a step. Delete the routine instead.',
  timed: (name: string, at: string, weekdays: readonly number[] | undefined) =>
    `I will start ${quoted(name)} at ${clock(at)}${daysOf(weekdays)}.`,
  untimed: (name: string) => `I will start ${quoted(name)} only when you say so.`,
  whichTime: 'At what time?',
  failed: (step: string) => `I could not do ${quoted(step)}.`,
  noRoutineInRoutine: 'A routine cannot start a routine.',
};

function clock(at: string): string {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return spokenTime(new Date(2026, 0, 1, hours, minutes));
}

function daysOf(weekdays: readonly number[] | undefined): string {
  if (!weekdays || weekdays.length === 7) return ' every day';
  if (weekdays.length === 5 && !weekdays.includes(0) && !weekdays.includes(6)) return ' on weekdays';
  return ` on ${spokenList(weekdays.map((day) => `${DAYS[day]}s`))}`;
}
