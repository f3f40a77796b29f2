import { maybe, words } from '../value-grammar.ts';
import { byWord, declined, perhaps, spellings, THE } from './spelling.ts';

const numbered = (list: string, first = 0): ReadonlyMap<string, number> =>
  byWord(list.split(' ').map((names, index) => [names.replaceAll('|', ' '), index + first] as const));

/** 0 is Monday. */
export const WEEKDAYS = numbered('montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag');
/** "Mo.", always with its point: without it, most are other words. */
export const SHORT_WEEKDAYS = numbered('mo di mi do fr sa');

/** 0 is January. */
export const MONTHS = numbered(
  'januar|jänner|jan februar|feber|feb märz|mrz april|apr mai juni|juno|jun juli|julei|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez',
);

const THIS = 'dies aktuell laufend';
const NEXT = 'nächst kommend folgend';
const LAST = 'letzt vergangen vorig';
const offsets = (stems: string, offset: number) => [declined(stems), offset] as const;

/** How many units further a word leads, in all its forms: "nächste Woche". */
export const OFFSETS = byWord([
  offsets(THIS, 0),
  offsets(NEXT, 1),
  ['übernächste übernächsten übernächster übernächstes übernächstem', 2],
  offsets(LAST, -1),
  offsets('vorletzt', -2),
]);

export const cycleWords = words(...OFFSETS.keys());
export const thisWords = words(...spellings(declined(THIS).split(' ')));
export const nextWords = words(...spellings(declined(NEXT).split(' ')));
/** "Kommenden Freitag" is the first one that comes, "nächsten Freitag" the one of next week. */
export const comingWords = words(...declined('kommend').split(' '));
export const nextDayWords = words(...spellings(declined('nächst folgend').split(' ')));
export const secondNextWords = words(...spellings(declined('übernächst').split(' ')));
export const lastWords = words(...declined(LAST).split(' '));
export const secondLastWords = words(...declined('vorletzt').split(' '));

export const the = perhaps(THE);
export const dot = maybe('.');

/** What a time begins with that says nothing by itself: "am", "in der". */
export const at = maybe(
  'am',
  'an',
  'im',
  'in',
  'zu',
  'zum',
  'zur',
  'für',
  'fuer',
  'beim',
  'während',
  'waehrend',
  'auf',
);

/** Hours that a zone is ahead of UTC. */
export const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    utc: 0,
    gmt: 0,
    mez: 1,
    cet: 1,
    mesz: 2,
    cest: 2,
    bst: 1,
    oez: 2,
    eet: 2,
    msk: 3,
    ist: 5.5,
    jst: 9,
    est: -5,
    edt: -4,
    pst: -8,
    pdt: -7,
  }),
);
/** Zones by the adjective that "Zeit" follows. */
export const NAMED_ZONES = byWord([
  ['mitteleuropäische mitteleuropäischer', 1],
  ['westeuropäische westeuropäischer', 0],
  ['osteuropäische osteuropäischer', 2],
  ['moskauer', 3],
  ['japanische japanischer', 9],
]);

export const SEASONS: readonly (readonly [string, [number, number], [number, number]])[] = [
  ['frühling frühjahr', [3, 20], [6, 20]],
  ['sommer', [6, 21], [9, 23]],
  ['herbst', [9, 23], [12, 20]],
  ['winter', [12, 21], [15, 19]],
];
