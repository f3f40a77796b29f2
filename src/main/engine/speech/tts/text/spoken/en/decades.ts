import type { Rule } from '../scan.ts';
import { cardinal, year } from './numbers.ts';

/** What stands before "90s" when it is a decade, or an age or a temperature in the nineties, and no time. */
const DECADE_BEFORE = /\b(?:the|early|mid|late|low|high|upper|his|her|their|my|your|our|its)[\s-]$/iu;
const OTHER_DECADE_BEFORE =
  /(?:\b(?:the|early|mid|late|his|her|their|my|your|our)\s|'|\d\d)\d0'?s\s(?:and|or|to|&)\s$|\d0's\s(?:and|or|to|&)\s$/iu;
const DECADE_AFTER =
  /^[\s-](?:music|songs?|hits?|pop|rock|rap|disco|movies?|films?|shows?|sitcoms?|bands?|fashion|style|styles|kids?|party|playlist|era|nostalgia)(?!\p{L})/iu;
const END = '(?![\\p{L}\\p{N}])';

/** "the 1980s", "the '90s", "mid-90s", "1920s–30s". */
export const decadeRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: new RegExp(`(?!1000)([12]\\d{2}0)(?:'?s|\\ss)\\s?[-–—]\\s?'?([2-9]0)'?s${END}`, 'uy'),
    say: ([, from = '', until = '']) => `${decade(from)} to ${decade(until)}`,
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`(?!1000)([12]\\d{2}0)(?:'?s|\\ss)${END}`, 'uy'),
    say: ([, written = '']) => decade(written),
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`(early|mid|late)-'?([12]\\d{2}0|[2-9]0)'?s${END}`, 'iuy'),
    say: ([, part = '', written = '']) => `${part} ${decade(written)}`,
  },
  {
    starts: ['digit', 'sign'],
    pattern: new RegExp(`('?)([2-9]0)('?)s${END}`, 'uy'),
    say([, mark, tens = '', secondMark], { before, after }) {
      const isMarked = mark !== '' || secondMark !== '';
      const isDecade = DECADE_BEFORE.test(before) || OTHER_DECADE_BEFORE.test(before) || DECADE_AFTER.test(after);
      return isMarked || isDecade ? decade(tens) : undefined;
    },
  },
];

/** @param written two or four digits. @returns such as "nineteen eighties", "nineties" */
export function decade(written: string): string {
  const said = written.length === 4 ? year(written) : cardinal(written);
  return said.endsWith('y') ? `${said.slice(0, -1)}ies` : `${said}s`;
}
