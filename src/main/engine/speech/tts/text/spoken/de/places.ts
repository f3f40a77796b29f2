import type { Rule } from '../scan.ts';
import { cardinal } from './numbers.ts';

/** Behind the number of a house, a preposition, or the beginning of an address. */
const BEFORE_POSTCODE = /(?:\d\s?[a-z]?,\s|(?:^|[^\p{L}])(?:in|nach|aus|PLZ:?)\s|(?:^|[^\p{L}])D-)$/u;
/** A line that is only the town. */
const TOWN_ALONE = /^\s\p{Lu}[\p{L}.-]+(?:[\s/(-]+(?:am|an|der|im|bei|ob|\p{Lu}[\p{L}.-]*)\)?){0,4}[.,]?$/u;
const COUNTED =
  /^\s(?:Euro|Dollar|Franken|Leute|Menschen|Einwohner|Personen|Gäste|Besucher|Zuschauer|Schritte|Stück|Tonnen|Kilometer|Meter|Liter)(?!\p{L})/u;

/** "Schillerstr. 12, 10625 Berlin", "Hausnr. 5". */
export const placeRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /(\d{5})(?=\s\p{Lu}\p{Ll})/uy,
    say([, digits = ''], { before, after }) {
      const isPlace = BEFORE_POSTCODE.test(before) || (before.trim() === '' && TOWN_ALONE.test(after));
      return isPlace && !COUNTED.test(after) ? [...digits].map((digit) => cardinal(digit)).join(' ') : undefined;
    },
  },
  {
    starts: ['letter'],
    pattern: /(\p{L}{2,30})(str|nr)\.(?!\p{L})/uy,
    say: ([, name = '', end]) => `${name}${end === 'str' ? 'straße' : 'nummer'}`,
  },
];
