import type { Rule } from './scan.ts';

/** The languages whose numbers, dates and signs Hark can say. */
export const SPOKEN_LANGUAGES = ['en', 'de'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** German nouns need it: "eine Stunde", "ein Meter". */
export type Gender = 'masculine' | 'feminine' | 'neuter';

/** A noun that is counted. */
export interface Noun {
  one: string;
  many: string;
  gender?: Gender;
}

export interface Currency extends Noun {
  /** Its hundredth part; without it decimals are said with the point. */
  minor?: Noun;
}

/** How a language says what other rules are made of. Digits are plain ASCII, without sign and separators. */
export interface SpeechLanguage {
  id: SpokenLanguage;
  /** Between a whole number and its decimals. */
  decimalMark: '.' | ',';
  /** @param noun what is counted, where the number follows it */
  cardinal(digits: string, noun?: Noun): string;
  /** A number of four digits as a year. */
  year(digits: string): string;
  /** @param noun what it is a part of. @returns such as "three quarters" */
  fraction(numerator: string, denominator: string, noun?: Noun): string;
  /** @returns such as "four and a half" */
  mixed(whole: string, numerator: string, denominator: string): string;
  /** A unit of area or volume. @returns undefined for another power */
  power(unit: Noun, exponent: string): Noun | undefined;
  words: LanguageWords;
  /** By symbol, as written. */
  units: ReadonlyMap<string, Noun>;
  /** For a symbol that is a word too, as written: what follows where it is a unit. */
  unitsInContext: ReadonlyMap<string, RegExp>;
  /** By symbol or code, as written. */
  currencies: ReadonlyMap<string, Currency>;
  /** Of large numbers, by how they are written, in small letters. */
  scales: ReadonlyMap<string, Noun>;
  /** Of amounts of money, by their first letter: "$5m". */
  shortScales: ReadonlyMap<string, Noun>;
  /** What a price is for: "/mo", in small letters. */
  periods: ReadonlyMap<string, string>;
  /** By how they are written, in small letters. */
  abbreviations: ReadonlyMap<string, Abbreviation>;
  /** What each sign is called in an address or a path. */
  addressSigns: Readonly<Record<string, string>>;
  /** What a sign says between words; a comma is a pause. */
  signs: Readonly<Record<string, string>>;
  /** What the slash says between two words, both in small letters: "he/she". */
  alternatives: ReadonlyMap<string, string>;
  /** Capitals that are said as a word. */
  wordsInCapitals: ReadonlySet<string>;
  /** Capitals that look like a word and are spelled. */
  spelledCapitals: ReadonlySet<string>;
  /** What stands before a Roman numeral that is a plain number. */
  romanKeywords: RegExp;
  /** Words before a number whose digits are said one by one. */
  digitContext: RegExp;
  /** Words before the number of a version. */
  versionContext: RegExp;
  /** A regnal number: "the fourteenth". @param before the text before it; its last word is the name */
  regnal(digits: string, before: string, after: string): string | undefined;
  /** Whether a noun behind the number takes it as an adjective: "a five kilometer run". */
  isAttribute(before: string, after: string): boolean;
  /** Its own kinds, before the shared rules: dates, times, ordinals. */
  rules: readonly Rule[];
  /** Kinds that are anything else first: a number that may be a year. */
  lateRules: readonly Rule[];
}

interface LanguageWords {
  minus: string;
  plus: string;
  plusOrMinus: string;
  point: string;
  to: string;
  by: string;
  times: string;
  dividedBy: string;
  equals: string;
  per: string;
  power: string;
  squared: string;
  cubed: string;
  version: string;
  /** Between the numbers of a version. */
  versionPoint: string;
  /** @param lines of a listing that is not read out */
  listing(lines: number): string;
}

/** An abbreviation in full. */
export interface Abbreviation {
  spoken: string;
  /** What has to follow; anything without it. */
  before?: 'number' | 'capital';
}
