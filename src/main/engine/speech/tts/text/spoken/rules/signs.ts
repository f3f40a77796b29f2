import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';
import { wordOrLetters } from '../spelling.ts';

/** Marks that a voice pauses at, and apostrophes and hyphens inside words, stay. */
const KEPT = /[.,;:!?。、！？؟।]/u;

const MEASURE_BEFORE = /\d\s?[\p{L}°%]{1,5}\s?$/u;
const MEASURE_AFTER = /^\s?(?:\p{Lu}\p{L}{1,8}:?\s)?[-−+]?\d[\d.,]*\s?[\p{L}°%]/u;

/** What a sign says, as far as it says anything. */
export function signRules({ signs, addressSigns, alternatives }: SpeechLanguage): Rule[] {
  return [
    {
      starts: ['sign'],
      pattern: /[-'](?=\p{L})/uy,
      // Inside a word both belong to it.
      say: ([mark], { before }) =>
        /\p{L}$/u.test(before) ? undefined : mark === '-' && /\S$/u.test(before) ? ' ' : '',
    },
    {
      starts: ['sign'],
      pattern: /-(?=\p{L})/uy,
      say: (_, { before }) => (/\p{L}$/u.test(before) ? '-' : undefined),
    },
    {
      starts: ['sign'],
      pattern: /[-–—]{1,3}/uy,
      say: (_, { before, after }) => (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? ' ' : ','),
    },
    {
      starts: ['sign'],
      // "12°/5°", "40 km/h / 25 mph": two values, not one per the other.
      pattern: /\//uy,
      say: (_, { before, after }) => (MEASURE_BEFORE.test(before) && MEASURE_AFTER.test(after) ? ',' : undefined),
    },
    {
      starts: ['sign'],
      pattern: /\/(?=(\p{L}+))/uy,
      say: ([, next = ''], { before }) => alternatives.get(`${/\p{L}+$/u.exec(before)?.[0]}/${next}`.toLowerCase()),
    },
    {
      starts: ['sign'],
      // A heart; "<3" before anything else compares.
      pattern: /<3(?=\s*(?:$|[.,;!?)]|\s(?:you|u|this|it|my|your|them|him|her)(?!\p{L})))/uy,
      say: (_, { before }) => (/(?:^|\p{L}{2}[,.!?]?\s|(?<!\p{L})I\s)$/u.test(before) ? '' : undefined),
    },
    {
      starts: ['sign'],
      pattern: /\.(\p{L}{2,10})(?!\p{L})/uy,
      say: ([, name = ''], { before }) =>
        /(?:^|[\s("])$/u.test(before) ? `${addressSigns['.']} ${wordOrLetters(name.toLowerCase())}` : undefined,
    },
    {
      starts: ['letter'],
      pattern: /π(?!\p{L})/uy,
      say: ([letter]) => signs[letter],
    },
    {
      starts: ['sign'],
      pattern: /#(?=[\p{L}\d])/uy,
      say: (_, { after }) => signs[/^\d/.test(after) ? '#1' : '#a'],
    },
    {
      starts: ['sign'],
      pattern: /[~<>](?=\s?[\d$€£-])|[<>](?=\s[\p{L}(])/uy,
      say: ([sign], { before }) => (before.trim() === '' && sign === '>' ? '' : signs[`${sign}1`]),
    },
    {
      starts: ['sign'],
      pattern: /[^\p{L}\p{M}\p{N}\s]/uy,
      say([sign], { before, after }) {
        if (KEPT.test(sign)) return undefined;
        if (sign === '#' && /(?:^|[^\p{L}])\p{Lu}$/u.test(before)) return ` ${signs['C#']} `;
        if (sign === '_' && /^[\p{L}\d]/u.test(after)) return ' ';
        return spaced(signs[sign] ?? '');
      },
    },
  ];
}

const spaced = (said: string) => (/^\p{L}/u.test(said) ? ` ${said} ` : said);
