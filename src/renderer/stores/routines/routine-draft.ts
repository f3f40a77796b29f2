import type { Routine, RoutineValues } from '../../../shared/engine/routine.ts';

/** When a routine starts, besides when its name is said. */
export const STARTS = ['said', 'daily', 'weekdays', 'chosen'] as const;
type Start = (typeof STARTS)[number];

/** 0 is Sunday. */
const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];
const USUAL_TIME = '07:00';

export interface DraftStep {
  /** Its own while the draft is open. */
  id: number;
  text: string;
}

/** A routine as it is typed: any of it may be wrong or missing. */
export interface RoutineDraft {
  name: string;
  /** One a line. */
  phrases: string;
  steps: readonly DraftStep[];
  start: Start;
  /** HH:MM; empty while it is incomplete. */
  at: string;
  weekdays: readonly number[];
  /** Whether the user tried to save it: what is missing is a mistake from then on. */
  isSubmitted: boolean;
}

export function draftOf(name: string, { steps, phrases = [], at, weekdays }: Routine): RoutineDraft {
  return {
    name,
    phrases: phrases.join('\n'),
    steps: steps.map((text, id) => ({ id, text })),
    start: startOf(at, weekdays),
    at: at ?? USUAL_TIME,
    weekdays: weekdays ?? WORKING_DAYS,
    isSubmitted: false,
  };
}

function startOf(at: string | undefined, weekdays: readonly number[] | undefined): Start {
  if (at === undefined) return 'said';
  if (!weekdays || weekdays.length === 7) return 'daily';
  return weekdays.length === WORKING_DAYS.length && WORKING_DAYS.every((day) => weekdays.includes(day))
    ? 'weekdays'
    : 'chosen';
}

/** A draft without anything in it but a line for its first step. */
export const EMPTY_DRAFT: RoutineDraft = draftOf('', { steps: [''] });

/** @returns the routine of a draft without problems */
export function routineOf(draft: RoutineDraft): Routine {
  const { start, at } = draft;
  const phrases = phrasesOf(draft);
  const weekdays = start === 'weekdays' ? [...WORKING_DAYS] : [...draft.weekdays].sort((one, other) => one - other);
  return {
    steps: stepTexts(draft),
    ...(phrases.length > 0 && { phrases }),
    ...(start !== 'said' && { at }),
    ...((start === 'weekdays' || start === 'chosen') && { weekdays }),
  };
}

export function phrasesOf({ phrases }: RoutineDraft): string[] {
  return phrases.split('\n').flatMap((line) => line.trim() || []);
}

/** The steps that have words. */
export function stepTexts({ steps }: RoutineDraft): string[] {
  return steps.flatMap(({ text }) => text.trim() || []);
}

/** @returns the steps with an empty one after the place */
export function withStepAfter(steps: readonly DraftStep[], place: number): DraftStep[] {
  const id = Math.max(-1, ...steps.map((step) => step.id)) + 1;
  return [...steps.slice(0, place + 1), { id, text: '' }, ...steps.slice(place + 1)];
}

/** @returns the steps with one of them at another place */
export function withStepMoved(steps: readonly DraftStep[], from: number, to: number): DraftStep[] {
  const moved = steps.slice(from, from + 1);
  const others = steps.filter((_, place) => place !== from);
  return [...others.slice(0, to), ...moved, ...others.slice(to)];
}

/**
 * @param before the name of the routine that is replaced; it keeps its place. One that does not exist is added.
 * @returns the routines with one of them changed
 */
export function withRoutine(routines: RoutineValues, before: string, name: string, routine: Routine): RoutineValues {
  const changed: [string, Routine] = [name, routine];
  if (!(before in routines)) return { ...routines, [name]: routine };
  return Object.fromEntries(Object.entries(routines).map((entry) => (entry[0] === before ? changed : entry)));
}
