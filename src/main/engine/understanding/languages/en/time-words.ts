import { maybe, words } from '../value-grammar.ts';

const named = (list: string) =>
  new Map(list.split(' ').flatMap((names, index) => names.split('|').map((name): [string, number] => [name, index])));

/** 0 is Monday. */
export const WEEKDAYS = named(
  'monday|mon|mondays tuesday|tue|tues|tuesdays wednesday|wed|weds|wednesdays thursday|thu|thur|thurs|thursdays friday|fri|fridays saturday|sat|saturdays sunday|sun|sundays',
);

/** 0 is January. */
export const MONTHS = named(
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
);

export const nextWords = words('next', 'following', 'coming', 'upcoming');
/** "Coming Thursday" alone is a verb more often: "the plumber is coming Thursday". */
export const nextDayWords = words('next', 'following', 'upcoming');

export const lastWords = words('last', 'past', 'previous');

export const thisWords = words('this', 'current');

export const OFFSETS: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  next: 1,
  following: 1,
  coming: 1,
  upcoming: 1,
  last: -1,
  past: -1,
  previous: -1,
};

export const cycleWords = words(...Object.keys(OFFSETS));

export const am = words('am', 'a');

export const pm = words('pm', 'p');

export const dot = maybe('.');

export const of = maybe('of', 'in', 'the', 'on', ',', "'s");

/** Hours that a zone is ahead of UTC. */
export const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    utc: 0,
    gmt: 0,
    bst: 1,
    cet: 1,
    cest: 2,
    eet: 2,
    msk: 3,
    ist: 5.5,
    jst: 9,
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
  }),
);

export const SEASONS: readonly (readonly [string, [number, number], [number, number]])[] = [
  ['spring', [3, 20], [6, 20]],
  ['summer', [6, 21], [9, 23]],
  ['fall', [9, 23], [12, 20]],
  ['autumn', [9, 23], [12, 20]],
  ['winter', [12, 21], [15, 19]],
];

export const seasonWords = words('season', 'seasons');
