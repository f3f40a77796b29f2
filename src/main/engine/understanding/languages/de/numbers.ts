import { glued, maybe, type NumberValue, rule, type ValueRule, value, words } from '../value-grammar.ts';

const ONES =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const ARTICLES = ['ein', 'eine', 'einen', 'einem', 'einer', 'eines'];
const SCALES = [
  ['tausend', 1000],
  ['hundert', 100],
] as const;

/** German spelling without its special letters, as some keyboards and engines write it. */
const fold = (word: string) => word.replace(/ß/g, 'ss').replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae');
const BELOW_20 = new Map([...ONES.map((word, number) => [fold(word), number] as const), ['ein', 1], ['zwo', 2]]);
const TENS_BY_WORD = new Map(TENS.map((word, index) => [fold(word), 20 + 10 * index]));

/** A number that is one word: "zweiundneunzig", "hundertzwanzig", "zweitausend". */
export function numberOf(word: string): number | undefined {
  const folded = fold(word);
  if (ARTICLES.includes(folded)) return 1;
  return wholeOf(folded);
}

function wholeOf(word: string): number | undefined {
  return BELOW_20.get(word) ?? TENS_BY_WORD.get(word) ?? scaled(word) ?? onesAndTens(word);
}

/** "zweitausenddreihundert": a count before the scale and a rest behind it, each of which may be missing. */
function scaled(word: string): number | undefined {
  const [scale, size] = SCALES.find(([name]) => word.includes(name)) ?? [];
  if (scale === undefined || size === undefined) return undefined;
  const at = word.indexOf(scale);
  const tail = word.slice(at + scale.length).replace(/^und/, '');
  const count = at === 0 ? 1 : wholeOf(word.slice(0, at));
  const rest = tail === '' ? 0 : wholeOf(tail);
  return count === undefined || rest === undefined ? undefined : count * size + rest;
}

/** "zweiundneunzig" */
function onesAndTens(word: string): number | undefined {
  const [, ones = '', tens = ''] = /^(\w+?)und(\w+)$/.exec(word) ?? [];
  const [one = 0, ten] = [BELOW_20.get(ones), TENS_BY_WORD.get(tens)];
  return one > 0 && one < 10 && ten !== undefined ? one + ten : undefined;
}

const isDigits = ({ digits }: NumberValue) => digits !== undefined;
const half = words('halb', 'halbe', 'halben', 'halber', 'halbes');

export const numberRules: readonly ValueRule[] = [
  rule('number', [value('number', isDigits), glued(','), value('number', isDigits)], ([whole, , part]) => ({
    value: Number(`${whole.digits}.${part.digits}`),
    room: 0,
  })),
  rule('number', [value('number'), words('komma'), value('number')], ([whole, , part]) => ({
    value: Number(`${whole.value}.${part.value}`),
    room: 0,
  })),
  rule('number', [words('ein', 'eine', 'einer'), words('paar')], () => ({ value: 3, room: 0, isVague: true })),
  rule('number', [words('anderthalb', 'eineinhalb')], () => ({ value: 1.5, room: 0, isVague: true })),
  rule('fraction', [value('number', isDigits), glued('/'), value('number', isDigits)], ([one, , other]) =>
    other.value > 1 && one.value < other.value ? one.value / other.value : undefined,
  ),
  rule('fraction', [maybe(...ARTICLES), half], () => 0.5),
  rule('fraction', [maybe(...ARTICLES), words('viertel')], () => 0.25),
  rule('fraction', [maybe(...ARTICLES), words('dreiviertel')], () => 0.75),
  rule('fraction', [words('drei'), words('viertel')], () => 0.75),
  rule('number', [value('number'), words('und'), value('fraction')], ([whole, , part]) => ({
    value: whole.value + part,
    room: 0,
    isVague: true,
  })),
];
