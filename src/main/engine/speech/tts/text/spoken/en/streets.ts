import type { Rule } from '../scan.ts';
import { cardinal, year } from './numbers.ts';

/** Words that begin a sentence, not the name of a saint. */
const BEGINNINGS =
  /^\s(?:It|He|She|They|We|You|I|This|That|There|The|But|And|So|A|An|In|On|At|If|When|My|Our|His|Her)(?![\p{L}])/u;
const STREET_KINDS: Readonly<Record<string, string>> = {
  st: 'Street',
  ave: 'Avenue',
  rd: 'Road',
  blvd: 'Boulevard',
  dr: 'Drive',
  ln: 'Lane',
  ct: 'Court',
  pl: 'Place',
  hwy: 'Highway',
  expy: 'Expressway',
  pkwy: 'Parkway',
  sq: 'Square',
  ter: 'Terrace',
  cir: 'Circle',
};
/** A house number and a name, up to the kind of street. */
const HOUSE = /(?:^|[^\d.,])\d{1,5}[a-zA-Z]?\s(?:(?:[NSEW]\.?|\p{Lu}[\p{L}'.]{1,20}|\d{1,3}(?:st|nd|rd|th))\s){1,4}$/u;

/** Those that are nothing else after a name. */
const isLongKind = (kind: string) => /^(?:Ave|Blvd|Rd|Hwy|Expy|Pkwy)$/.test(kind);

/** "1428 Elm St.", "St. James". */
export const streetRules: readonly Rule[] = [
  {
    starts: ['letter'],
    pattern: /(St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Hwy|Expy|Pkwy|Sq|Ter|Cir)(?![\p{L}])\.?/uy,
    say([, kind = ''], { before, after }) {
      const isFollowedByName = /^\s\p{Lu}/u.test(after) && !BEGINNINGS.test(after);
      if (kind !== 'St' && isLongKind(kind) && /\p{Lu}[\p{L}']+\s$/u.test(before))
        return STREET_KINDS[kind.toLowerCase()];
      if (kind !== 'St') return HOUSE.test(before.slice(-80)) ? STREET_KINDS[kind.toLowerCase()] : undefined;
      const isNamed = /\p{Lu}[\p{L}']+\s$|\d(?:st|nd|rd|th)\s$/u.test(before);
      if (isFollowedByName && !(isNamed && HOUSE.test(before.slice(-80)))) return 'Saint';
      return isNamed ? 'Street' : undefined;
    },
  },
  {
    starts: ['digit'],
    pattern:
      /(\d{3,5})(?=\s(?:[NSEW]\.?\s)?(?:\p{Lu}[\p{L}']{1,20}\s){1,3}(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Hwy|Expy|Pkwy|Street|Avenue|Road|Boulevard|Drive|Lane|Court|Place|Highway|Expressway|Parkway)(?![\p{L}]))/uy,
    say: ([, house = '']) =>
      house.length === 4 && !house.endsWith('000')
        ? year(house)
        : house.length === 3 && !house.endsWith('00')
          ? `${cardinal(house.slice(0, 1))} ${house[1] === '0' ? `oh ${cardinal(house.slice(2))}` : cardinal(house.slice(1))}`
          : cardinal(house),
  },
];
