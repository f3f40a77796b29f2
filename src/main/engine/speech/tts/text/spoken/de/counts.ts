import type { Rule } from '../scan.ts';
import { cardinal } from './numbers.ts';

const MASCULINE = { one: '', many: '', gender: 'masculine' } as const;
const TIME_UNITS: Readonly<Record<string, string>> = {
  h: 'Stunde',
  Std: 'Stunde',
  min: 'Minute',
  Min: 'Minute',
  s: 'Sekunde',
  Sek: 'Sekunde',
};
const isJoined = (before: string) => /[\p{L}\d]$|\d[.,:/-]$/u.test(before);

/** Nouns that take "eine", by their ending; the exceptions are masculine or neuter. */
const FEMININE =
  /^\s(?!(?:Name|Junge|Kunde|Löwe|Hase|Affe|Käse|Auge|Ende|Interesse|Gebäude|Kilometer)(?![\p{L}]))(?:\p{Lu}\p{L}*(?:e|ung|heit|keit|ion|schaft|tät|person|uhrzeit|nacht|frau|stadt)|Person|Uhrzeit|Nacht|Frau|Stadt)(?![\p{L}])/u;

/** In phrases of time they take the dative: "in einer Minute". */
const DATIVE_BEFORE = /(?:^|[^\p{L}])(?:in|vor|nach|seit|mit|von|bei|aus|zu|binnen|innerhalb von)\s$/iu;
const TIMES_A_PERIOD =
  /^\s(?:täglich|wöchentlich|monatlich|jährlich|stündlich|pro|am|im|in\sder|die|so|mehr|\p{Ll}{2,10}er)(?!\p{L})/u;

/** Whole Euros ("9,- €"), the size of a person ("1,80 m"), "in 1 Std.", "2x täglich": all before the rules of amounts. */
export const shortFormRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /(\d{1,9}),[-–—]{1,2}(?:\s?(?:€|Euro|EUR))?(?![\p{L}\p{N}])/uy,
    say: ([, euros = ''], { before }) => (isJoined(before) ? undefined : `${cardinal(euros, MASCULINE)} Euro`),
  },
  {
    starts: ['digit'],
    pattern: /([1-9]),(0[1-9]|[1-9]\d)\s?m(?![\p{L}\p{N}²³^/])/uy,
    say: ([, meters = '', centimeters = ''], { before }) =>
      isJoined(before) ? undefined : `${cardinal(meters, MASCULINE)} Meter ${cardinal(centimeters)}`,
  },
  {
    starts: ['digit'],
    pattern: /1\s?(h|Std|min|Min|s|Sek)(?![\p{L}\p{N}²³^/])\.?/uy,
    say: ([, unit = ''], { before }) =>
      isJoined(before) || !DATIVE_BEFORE.test(before) ? undefined : `einer ${TIME_UNITS[unit]}`,
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,3})\s?x/uy,
    say: ([, times = ''], { before, after }) =>
      isJoined(before) || !TIMES_A_PERIOD.test(after) ? undefined : `${cardinal(times, MASCULINE)} mal`,
  },
];

/** "1 Stunde", and decimals with a point. */
export const countRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /1(?=\s\p{Lu}\p{Ll})/uy,
    say(_, { before, after }) {
      if (isJoined(before) || /^\sUhr/u.test(after)) return undefined;
      const isFeminine = FEMININE.test(after);
      if (DATIVE_BEFORE.test(before)) return isFeminine ? 'einer' : 'einem';
      return isFeminine ? 'eine' : 'ein';
    },
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,9})\.(\d{1,2}|\d{4,9})(?![\p{L}\d]|[.,:]\d)/uy,
    say: ([, whole = '', decimals = ''], { before }) =>
      isJoined(before)
        ? undefined
        : `${cardinal(whole)} Punkt ${[...decimals].map((digit) => cardinal(digit)).join(' ')}`,
  },
];
