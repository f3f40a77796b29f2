import type { Noun } from '../language.ts';

const BELOW_20 =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const SCALES = [
  'Million',
  'Milliarde',
  'Billion',
  'Billiarde',
  'Trillion',
  'Trilliarde',
  'Quadrillion',
  'Quadrilliarde',
  'Quintillion',
];
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  eins: 'erst',
  drei: 'dritt',
  sieben: 'siebt',
  acht: 'acht',
};

/**
 * In separate words, which a voice stresses like a long one and never stumbles over: "ein hundert drei und zwanzig".
 * @param digits of any length; the digits of a number that no scale reaches are said one by one
 */
export function cardinal(digits: string, noun?: Noun): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length > 6 + 3 * SCALES.length) {
    return [...significant].map((digit) => BELOW_20[Number(digit)]).join(' ');
  }
  const said: string[] = [];
  for (let end = significant.length - 6, scale = 0; end > 0; end -= 3, scale++) {
    const count = Number(significant.slice(Math.max(0, end - 3), end));
    if (count > 0) said.unshift(scaled(count, SCALES[scale] ?? ''));
  }
  const small = Number(significant.slice(-6));
  if (small > 0 || said.length === 0) said.push(belowMillion(small));
  return withNoun(said.join(' '), noun);
}

function scaled(count: number, scale: string): string {
  if (count === 1) return `eine ${scale}`;
  return `${below1000(count).replace(/eins$/, 'eine')} ${scale}${scale.endsWith('e') ? 'n' : 'en'}`;
}

function belowMillion(value: number): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return below1000(rest);
  const said = `${below1000(thousands).replace(/eins$/, 'ein')} tausend`;
  return rest === 0 ? said : `${said} ${below1000(rest)}`;
}

function below1000(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return below100(rest);
  const said = `${oneAsPart(hundreds)} hundert`;
  return rest === 0 ? said : `${said} ${below100(rest)}`;
}

function below100(value: number): string {
  if (value < 20) return BELOW_20[value] ?? '';
  const [tens, ones] = [TENS[Math.floor(value / 10)] ?? '', value % 10];
  return ones === 0 ? tens : `${oneAsPart(ones)} und ${tens}`;
}

const oneAsPart = (digit: number) => (digit === 1 ? 'ein' : (BELOW_20[digit] ?? ''));

/** "eins" is "ein" or "eine" before what it counts. */
function withNoun(said: string, noun: Noun | undefined): string {
  if (!noun || said !== 'eins') return said;
  return noun.gender === 'feminine' ? 'eine' : 'ein';
}

/** @param ending such as "er" for "vierzehnter" */
export function ordinal(digits: string, ending: string): string {
  return `${ordinalStem(digits)}${ending}`;
}

function ordinalStem(digits: string): string {
  const said = cardinal(digits);
  const [, front = '', last = ''] = /^(.*?)(\S+)$/u.exec(said) ?? [];
  const irregular = IRREGULAR_ORDINALS[last];
  if (irregular !== undefined) return `${front}${irregular}`;
  return `${said}${(Number(digits.slice(-2)) < 20 && Number(digits.slice(-2)) > 0) || digits === '0' ? 't' : 'st'}`;
}

/** Hundreds up to the year 2000: "neunzehn hundert sechs und achtzig", but "zwei tausend dreizehn". */
export function year(digits: string): string {
  const [century, rest] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (digits.length !== 4 || century < 11 || century > 19) return cardinal(digits);
  return `${below100(century)} hundert${rest > 0 ? ` ${below100(rest)}` : ''}`;
}

const HALVES = { masculine: 'ein halber', feminine: 'eine halbe', neuter: 'ein halbes' } as const;

/** @returns such as "ein halb", "drei viertel", "ein halber" of a noun */
export function fraction(numerator: string, denominator: string, noun?: Noun): string {
  if (noun?.gender && numerator === '1' && denominator === '2') return HALVES[noun.gender];
  const over = cardinal(numerator, { one: '', many: '', gender: 'neuter' });
  if (denominator === '1' || (Number(numerator) > Number(denominator) && Number(denominator) > 10)) {
    return `${over} zu ${cardinal(denominator)}`;
  }
  if (denominator === '2') return `${over} ${numerator === '1' ? 'halb' : 'halbe'}`;
  return `${over} ${denominator === '100' ? 'hundertst' : ordinalStem(denominator)}el`;
}

/** @returns such as "zwei ein halb" */
export function mixed(whole: string, numerator: string, denominator: string): string {
  const before = cardinal(whole, { one: '', many: '', gender: 'neuter' });
  return `${before} ${denominator === '2' ? '' : 'und '}${fraction(numerator, denominator)}`;
}
