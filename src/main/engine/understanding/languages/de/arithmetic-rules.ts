import type { Operation } from '../../arithmetic/expression.ts';
import {
  applied,
  calculation,
  fractionTerm,
  LEVELS,
  type Level,
  numberTerm,
  percentOf,
  type Term,
} from '../../arithmetic/term.ts';
import type { Element } from '../../grammar/chart.ts';
import { glued, maybe, type NumberValue, rule, type ValueRule, type Values, value, words } from '../value-grammar.ts';
import { numberOf } from './numbers.ts';
import { ARTICLES, byWord, oneOf, perhaps, spellings, THE } from './spelling.ts';

const { sum, product, sign, power, single } = LEVELS;

const term = (level: Level) => value('term', (one) => one.level >= level);
const isDigits = ({ digits }: NumberValue) => digits !== undefined;
const the = perhaps(THE);
const articles = perhaps(`${ARTICLES} ${THE}`);
const of = oneOf('von aus vom');
const plus = [words('plus', '+')];
const minus = [oneOf('minus - – − weniger abzüglich')];

/** Ways to say an operation between two terms. */
const TIMES = [[words('mal', 'x', '*', '×', '·')], [words('multipliziert', 'malgenommen'), words('mit')]];
const DIVIDED = [
  [words('durch', '/', '÷')],
  [glued(':')],
  [words(':')],
  [words('geteilt', 'dividiert'), words('durch')],
  [words('geteilt'), oneOf('auf für unter')],
];
const MODULO = [[words('modulo', 'mod')]];

/** The parts that a whole is divided into. */
const PARTS = byWord<number>([
  ['hälfte', 2],
  ['drittel dritteln', 3],
  ['viertel vierteln', 4],
  ['fünftel fünfteln', 5],
  ['sechstel', 6],
  ['siebtel siebentel', 7],
  ['achtel achteln', 8],
  ['neuntel', 9],
  ['zehntel zehnteln', 10],
  ['elftel', 11],
  ['zwölftel', 12],
  ['zwanzigstel', 20],
  ['hundertstel', 100],
  ['tausendstel', 1000],
]);
const partWords = words(...PARTS.keys());

const ROOTS = byWord<number>([
  ['wurzel quadratwurzel', 2],
  ['kubikwurzel', 3],
]);

/** "Dreimal", "das Dreifache" */
const MULTIPLES = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'hundert'];
const TIMES_WORDS = byWord<number>(MULTIPLES.map((word) => [`${word}mal`, numberOf(word)?.value ?? 1] as const));
const FOLDS = byWord<number>([
  ['doppelte doppelten zweifache', 2],
  ...MULTIPLES.slice(2).map((word) => [`${word}fache ${word}fachen`, numberOf(word)?.value ?? 1] as const),
]);
/** Who shares: "60 Euro auf 4 Personen". */
const sharers = oneOf('personen leute leuten freunde freunden menschen gäste gästen kinder kindern teile köpfe');

function between(operation: Operation, level: Level, ways: readonly (readonly Element<Values>[])[]): ValueRule[] {
  const right = level === sum ? product : sign;
  return ways.map((way) =>
    rule('term', [term(level), ...way, term(right)], (parts) => calculation(operation, level, parts[0], parts.at(-1))),
  );
}

/** "die Summe von 4 und 9", "multipliziere 8 mit 7" @param isTurned whether the second is said first: "subtrahiere 5 von 20" */
function phrase(
  operation: Operation,
  opening: readonly Element<Values>[],
  joints: readonly string[],
  isTurned = false,
  closing: readonly Element<Values>[] = [],
): ValueRule {
  return rule('term', [...opening, term(sum), words(...joints), term(sum), ...closing], (parts) => {
    const at = opening.length;
    const [one, other] = [parts[at], parts[at + 2]] as [Term, Term];
    return isTurned ? calculation(operation, sum, other, one) : calculation(operation, sum, one, other);
  });
}

/** "addiere 5, 6 und 7" */
function sumOfThree(opening: readonly Element<Values>[]): ValueRule {
  return rule(
    'term',
    [...opening, term(product), words(',', 'und'), term(product), maybe(','), words('und'), term(product)],
    (parts) => calculation('plus', sum, calculation('plus', sum, parts.at(-6), parts.at(-4)), parts.at(-1)),
  );
}

const verb = (stems: string) =>
  words(...spellings(stems.split(' ').flatMap((stem) => [stem, `${stem}e`, `${stem}en`])));

const singleRules: readonly ValueRule[] = [
  rule(
    'term',
    [value('number', ({ value: one, isVague }) => one >= 0 && (!isVague || !Number.isInteger(one)))],
    ([number]) => numberTerm(number.digits ?? number.value),
    0,
  ),
  rule('term', [value('money')], ([{ amount }]) => numberTerm(amount)),
  rule('term', [articles, partWords], ([, part]) => fractionTerm(1, PARTS.get(part) as number)),
  rule('term', [words('die'), oneOf('hälfte')], () => fractionTerm(1, 2)),
  rule(
    'term',
    [value('number', ({ value: count }) => Number.isInteger(count) && count > 1), partWords],
    ([count, part]) => fractionTerm(count.value, PARTS.get(part) as number),
  ),
  rule('term', [words('dreiviertel')], () => fractionTerm(3, 4)),
  rule(
    'term',
    [value('number', isDigits), glued('/'), value('number', isDigits)],
    ([count, , part]) => (count.value < part.value ? fractionTerm(count.value, part.value) : undefined),
    0.5,
  ),
  rule('term', [words('('), term(sum), words(')')], ([, inner]) => ({ ...inner, level: single })),
  rule('term', [words('klammer'), words('auf'), term(sum), words('klammer'), words('zu')], ([, , inner]) => ({
    ...inner,
    level: single,
  })),
];

const signRules: readonly ValueRule[] = [
  rule('term', [words('minus', '-', '−'), term(sign)], ([, one]) => ({
    ...calculation('negated', sign, one),
    isCalculation: one.isCalculation,
  })),
];

const powerRules: readonly ValueRule[] = [
  rule('term', [term(power), words('quadriert', '²')], ([base]) => calculation('power', power, base, numberTerm(2))),
  rule('term', [term(power), words('zum', 'im', 'ins'), words('quadrat')], ([base]) =>
    calculation('power', power, base, numberTerm(2)),
  ),
  rule('term', [term(power), words('³')], ([base]) => calculation('power', power, base, numberTerm(3))),
  rule('term', [the, words('quadrat'), of, term(sign)], ([, , , base]) =>
    calculation('power', power, base, numberTerm(2)),
  ),
  rule('term', [term(single), words('hoch', '^'), term(sign)], ([base, , exponent]) =>
    calculation('power', power, base, exponent),
  ),
  rule('term', [term(single), words('*'), glued('*'), term(sign)], ([base, , , exponent]) =>
    calculation('power', power, base, exponent),
  ),
  rule(
    'term',
    [term(single), maybe('in', 'zur'), maybe('der'), value('ordinal'), words('potenz')],
    ([base, , , exponent]) => calculation('power', power, base, numberTerm(exponent)),
  ),
  rule('term', [the, words(...ROOTS.keys()), of, the, term(sign)], ([, name, , , one]) =>
    calculation('root', single, numberTerm(ROOTS.get(name) as number), one),
  ),
  rule('term', [the, value('ordinal'), words('wurzel'), of, term(sign)], ([, degree, , , one]) =>
    calculation('root', single, numberTerm(degree), one),
  ),
  rule(
    'term',
    [words('wurzel', 'quadratwurzel'), term(single)],
    ([, one]) => calculation('root', single, numberTerm(2), one),
    2,
  ),
  rule('term', [words('√'), term(sign)], ([, one]) => calculation('root', single, numberTerm(2), one)),
  rule('term', [term(power), oneOf('fakultät !')], ([one]) => calculation('factorial', power, one)),
  rule('term', [the, oneOf('fakultät'), of, term(sign)], ([, , , one]) => calculation('factorial', power, one)),
];

const EXTRA = oneOf('trinkgeld mehrwertsteuer umsatzsteuer steuer steuern zinsen skonto rabatt');
const shareRules: readonly ValueRule[] = [
  rule('term', [value('term', ({ isFraction }) => isFraction === true), of, the, term(sign)], ([part, , , one]) =>
    calculation('times', product, part, one),
  ),
  rule('term', [the, words(...FOLDS.keys()), of, term(sign)], ([, name, , one]) =>
    calculation('times', product, numberTerm(FOLDS.get(name) as number), one),
  ),
  rule('term', [words('doppelt'), words('so'), words('viel'), words('wie'), term(sign)], (parts) =>
    calculation('times', product, numberTerm(2), parts[4]),
  ),
  rule('term', [words(...TIMES_WORDS.keys()), term(sign)], ([count, one]) =>
    calculation('times', product, numberTerm(TIMES_WORDS.get(count) as number), one),
  ),
  rule('term', [value('percent'), of, the, term(sign)], ([percent, , , one]) => percentOf(percent, one)),
  rule('term', [value('percent'), words('mehr', 'weniger'), words('als'), term(sign)], ([percent, way, , one]) =>
    percentOf(way === 'mehr' ? 100 + percent : 100 - percent, one),
  ),
  rule(
    'term',
    [
      term(sum),
      oneOf('plus + mit und zuzüglich'),
      value('percent'),
      maybe('trinkgeld', 'mehrwertsteuer', 'umsatzsteuer', 'steuer', 'aufschlag'),
    ],
    ([one, , percent]) => ({ ...percentOf(100 + percent, one), level: sum }),
    0.5,
  ),
  rule(
    'term',
    [term(sum), ...minus, value('percent'), maybe('rabatt', 'skonto', 'nachlass')],
    ([one, , percent]) => ({ ...percentOf(100 - percent, one), level: sum }),
    0.5,
  ),
  rule(
    'term',
    [term(sum), oneOf('mit bei'), value('percent'), oneOf('rabatt skonto nachlass')],
    ([one, , percent]) => ({
      ...percentOf(100 - percent, one),
      level: sum,
    }),
  ),
  rule(
    'term',
    [verb('zieh subtrahier'), value('percent'), words('von'), term(sign), maybe('ab')],
    ([, percent, , one]) => percentOf(100 - percent, one),
  ),
  rule('term', [verb('addier'), value('percent'), words('zu'), term(sign)], ([, percent, , one]) =>
    percentOf(100 + percent, one),
  ),
  rule('term', [the, value('percent'), EXTRA, oneOf('auf von für bei'), the, term(sign)], ([, percent, , , , one]) =>
    percentOf(percent, one),
  ),
];

const splitRules: readonly ValueRule[] = [
  rule(
    'term',
    [
      verb('teil'),
      words('die'),
      words('rechnung', 'summe'),
      maybe('von'),
      term(sum),
      oneOf('auf durch unter'),
      maybe('uns'),
      term(sign),
    ],
    (parts) => calculation('divided', sum, parts[4], parts[7]),
  ),
  rule(
    'term',
    [term(sum), oneOf('durch geteilt'), maybe('durch', 'auf', 'unter', 'für'), term(sign), sharers],
    (parts) => calculation('divided', sum, parts[0], parts[3]),
  ),
  rule(
    'term',
    [verb('teil verteil'), term(sum), oneOf('auf durch unter'), the, term(sign), sharers, maybe('auf')],
    (parts) => calculation('divided', sum, parts[1], parts[4]),
  ),
];

const phraseRules: readonly ValueRule[] = [
  phrase('plus', [verb('addier')], ['und', 'zu', 'mit']),
  phrase('plus', [verb('zähl')], ['und', 'zu'], false, [words('zusammen', 'dazu')]),
  phrase('plus', [the, words('summe'), of], ['und', 'mit']),
  sumOfThree([verb('addier')]),
  sumOfThree([the, words('summe'), of]),
  rule('term', [verb('addier'), value('term', ({ isCalculation }) => isCalculation)], ([, one]) => one),
  phrase('minus', [verb('subtrahier')], ['von'], true),
  phrase('minus', [verb('zieh')], ['von'], true, [words('ab')]),
  phrase('minus', [the, words('differenz'), oneOf('zwischen von aus')], ['und']),
  phrase('times', [verb('multiplizier')], ['mit', 'und']),
  phrase('times', [verb('nimm nehm')], ['mal']),
  phrase('times', [the, words('produkt'), of], ['und', 'mit']),
  phrase('divided', [verb('dividier teil')], ['durch', 'in']),
  phrase('divided', [the, words('quotient'), of], ['und']),
  rule(
    'term',
    [
      the,
      words('rest'),
      oneOf('von bei aus'),
      maybe('der'),
      term(single),
      oneOf('geteilt durch dividiert'),
      maybe('durch'),
      term(single),
    ],
    (parts) => calculation('modulo', sum, parts[4], parts[7]),
  ),
  rule(
    'term',
    [the, oneOf('durchschnitt mittelwert mittel schnitt'), of, term(product), words('und'), term(product)],
    ([, , , one, , other]) => ({
      expression: applied('divided', calculation('plus', sum, one, other).expression, { number: '2' }),
      level: sum,
      isCalculation: true,
    }),
  ),
];

/** Calculations, which nest as they are said: a product holds tighter than a sum. */
export const arithmeticRules: readonly ValueRule[] = [
  ...singleRules,
  ...signRules,
  ...powerRules,
  ...shareRules,
  ...between('plus', sum, [plus]),
  ...between('minus', sum, [minus]),
  ...between('times', product, TIMES),
  ...between('divided', product, DIVIDED),
  ...between('modulo', product, MODULO),
  // "Zwei und zwei"
  rule(
    'term',
    [term(single), words('und'), term(single)],
    ([one, , other]) => calculation('plus', sum, one, other),
    20,
  ),
  ...phraseRules,
  ...splitRules,
  rule('calculation', [value('term', ({ isCalculation }) => isCalculation)], ([{ expression }]) => expression, 0),
];
