import type { Rule } from '../scan.ts';

const NAMES: Readonly<Record<string, string>> = {
  Mo: 'Montag',
  Di: 'Dienstag',
  Mi: 'Mittwoch',
  Do: 'Donnerstag',
  Fr: 'Freitag',
  Sa: 'Samstag',
  So: 'Sonntag',
};
const DAY = '(Mo|Di|Mi|Do|Fr|Sa|So)(?!\\p{L})';
const DAY_BEFORE = new RegExp(`${DAY}\\.?(?:,|\\s(?:und|oder|bis|&)|\\s?\\/)\\s?$`, 'u');
const DAY_AFTER = new RegExp(`^(?:,|\\s(?:und|oder|bis|&)|\\s?\\/)\\s?${DAY}`, 'u');
/** "So 12 Leute" is no Sunday, "So 12.3." is one; "Fr. Berg" is no Friday. */
const DATE_AFTER = /^(?:,?\s(?:den\s)?\d{1,2}\.|:\s\d)/u;
const DATE_OR_TIME_AFTER_POINT = /^,?\s(?:den\s)?\d{1,2}(?!\d)/u;

/** "Mo.–Fr.", "Do., 12.3.", "Sa und So". */
export const weekdayRules: readonly Rule[] = [
  {
    starts: ['letter'],
    pattern: new RegExp(`${DAY}\\.?\\s?[-–—]\\s?${DAY}\\.?`, 'uy'),
    say: ([, from = '', until = ''], { before }) =>
      /[\p{L}\p{N}-]$/u.test(before) ? undefined : `${NAMES[from]} bis ${NAMES[until]}`,
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${DAY}(\\.?)`, 'uy'),
    say([, short = '', point], { before, after }) {
      if (/[\p{L}\p{N}-]$/u.test(before)) return undefined;
      const isDay =
        DAY_BEFORE.test(before) ||
        DAY_AFTER.test(after) ||
        DATE_AFTER.test(after) ||
        (point === '.' && DATE_OR_TIME_AFTER_POINT.test(after));
      return isDay ? NAMES[short] : undefined;
    },
  },
];
