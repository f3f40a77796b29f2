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

const { sum, product, sign, power, single } = LEVELS;

const term = (level: Level) => value('term', (one) => one.level >= level);
const isDigits = ({ digits }: NumberValue) => digits !== undefined;
const the = maybe('the', 'a');
const plus = [words('plus', '+', 'add')];
const minus = [words('minus', '-', '–', '−', 'subtract', 'less')];

/** Ways to say an operation between two terms. */
const TIMES = [
  [words('times', 'time', 'x', '*', '×', '·')],
  [words('multiplied'), words('by', 'with')],
  [words('multiply'), maybe('by')],
];
const DIVIDED = [[words('over', '/', '÷')], [words('divided'), words('by', 'buy')], [words('divide'), maybe('by')]];
const MODULO = [[words('modulo', 'mod', 'modulus')]];

/** The parts that a whole is divided into. */
const PARTS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['half', 'halves', 2],
      ['third', 'thirds', 3],
      ['quarter', 'quarters', 4],
      ['fourth', 'fourths', 4],
      ['fifth', 'fifths', 5],
      ['sixth', 'sixths', 6],
      ['seventh', 'sevenths', 7],
      ['eighth', 'eighths', 8],
      ['ninth', 'ninths', 9],
      ['tenth', 'tenths', 10],
      ['twelfth', 'twelfths', 12],
      ['hundredth', 'hundredths', 100],
      ['thousandth', 'thousandths', 1000],
    ] as const
  ).flatMap(([one, many, count]): [string, number][] => [
    [one, count],
    [many, count],
  ]),
);

const ROOTS: ReadonlyMap<string, number> = new Map([
  ['square', 2],
  ['cube', 3],
  ['cubic', 3],
]);

function between(operation: Operation, level: Level, ways: readonly (readonly Element<Values>[])[]): ValueRule[] {
  const right = level === sum ? product : sign;
  return ways.map((way) =>
    rule('term', [term(level), ...way, term(right)], (parts) => calculation(operation, level, parts[0], parts.at(-1))),
  );
}

/** "the sum of 4 and 9", "multiply 8 by 7" @param isTurned whether the second is said first: "subtract 5 from 20" */
function phrase(
  operation: Operation,
  opening: readonly Element<Values>[],
  joints: readonly string[],
  isTurned = false,
): ValueRule {
  return rule('term', [...opening, term(sum), words(...joints), term(sum)], (parts) => {
    const [one, other] = [parts.at(-3), parts.at(-1)] as [Term, Term];
    return isTurned ? calculation(operation, sum, other, one) : calculation(operation, sum, one, other);
  });
}

/** "add 5, 6 and 7" */
function sumOfThree(opening: readonly Element<Values>[]): ValueRule {
  return rule(
    'term',
    [...opening, term(product), words(',', 'and'), term(product), maybe(','), words('and'), term(product)],
    (parts) => calculation('plus', sum, calculation('plus', sum, parts.at(-6), parts.at(-4)), parts.at(-1)),
  );
}

const singleRules: readonly ValueRule[] = [
  rule(
    'term',
    [value('number', ({ value: one, isVague }) => one >= 0 && (!isVague || !Number.isInteger(one)))],
    ([number]) => numberTerm(number.digits ?? number.value),
    0,
  ),
  rule('term', [value('money')], ([{ amount }]) => numberTerm(amount)),
  rule('term', [maybe('a'), words(...PARTS.keys())], ([, part]) =>
    part.endsWith('s') ? undefined : fractionTerm(1, PARTS.get(part) as number),
  ),
  rule(
    'term',
    [value('number', ({ value: count }) => Number.isInteger(count) && count > 0), maybe('-'), words(...PARTS.keys())],
    ([count, , part]) =>
      (count.value === 1) === !/(?:s|lves)$/.test(part)
        ? fractionTerm(count.value, PARTS.get(part) as number)
        : undefined,
  ),
  rule(
    'term',
    [value('number', isDigits), glued('/'), value('number', isDigits)],
    ([count, , part]) => (count.value < part.value ? fractionTerm(count.value, part.value) : undefined),
    0.5,
  ),
  rule(
    'term',
    [value('number'), words('and'), value('term', ({ isFraction }) => isFraction === true)],
    ([whole, , part]) => ({
      ...calculation('plus', single, numberTerm(whole.value), part),
      isCalculation: false,
    }),
  ),
  rule('term', [words('('), term(sum), words(')')], ([, inner]) => ({ ...inner, level: single })),
];

const signRules: readonly ValueRule[] = [
  rule('term', [words('minus', 'negative', '-', '−'), term(sign)], ([, one]) => ({
    ...calculation('negated', sign, one),
    isCalculation: one.isCalculation,
  })),
];

const powerRules: readonly ValueRule[] = [
  rule('term', [term(power), words('squared', '²')], ([base]) => calculation('power', power, base, numberTerm(2))),
  rule('term', [term(power), words('cubed', '³')], ([base]) => calculation('power', power, base, numberTerm(3))),
  rule('term', [the, words('square', 'cube'), words('of'), term(sign)], ([, name, , base]) =>
    calculation('power', power, base, numberTerm(ROOTS.get(name) as number)),
  ),
  rule('term', [term(single), words('^'), term(sign)], ([base, , exponent]) =>
    calculation('power', power, base, exponent),
  ),
  rule('term', [term(single), words('*'), glued('*'), term(sign)], ([base, , , exponent]) =>
    calculation('power', power, base, exponent),
  ),
  rule(
    'term',
    [term(single), maybe('raised'), words('to'), words('the'), maybe('power'), maybe('of'), term(sign)],
    ([base, , , , , , exponent]) => calculation('power', power, base, exponent),
  ),
  rule(
    'term',
    [term(single), maybe('raised'), words('to'), words('the'), value('ordinal'), maybe('power')],
    ([base, , , , exponent]) => calculation('power', power, base, numberTerm(exponent)),
    0.5,
  ),
  rule(
    'term',
    [the, words(...ROOTS.keys()), words('root', 'roots', 'route'), maybe('of'), the, term(sign)],
    ([, name, , , , one]) => calculation('root', single, numberTerm(ROOTS.get(name) as number), one),
  ),
  rule('term', [the, value('ordinal'), words('root'), words('of'), term(sign)], ([, degree, , , one]) =>
    calculation('root', single, numberTerm(degree), one),
  ),
  rule('term', [the, words('root'), words('of'), term(sign)], ([, , , one]) =>
    calculation('root', single, numberTerm(2), one),
  ),
  rule('term', [words('√'), term(sign)], ([, one]) => calculation('root', single, numberTerm(2), one)),
  rule('term', [term(power), words('factorial', '!')], ([one]) => calculation('factorial', power, one)),
  rule('term', [the, words('factorial'), words('of'), term(sign)], ([, , , one]) =>
    calculation('factorial', power, one),
  ),
];

const shareRules: readonly ValueRule[] = [
  rule(
    'term',
    [value('term', ({ isFraction }) => isFraction === true), words('of'), maybe('the'), term(sign)],
    ([part, , , one]) => calculation('times', product, part, one),
  ),
  rule('term', [words('double', 'twice'), term(sign)], ([, one]) => calculation('times', product, numberTerm(2), one)),
  rule('term', [words('triple', 'thrice'), term(sign)], ([, one]) => calculation('times', product, numberTerm(3), one)),
  rule('term', [value('percent'), words('of', 'from'), maybe('the'), term(sign)], ([percent, , , one]) =>
    percentOf(percent, one),
  ),
  rule('term', [value('percent'), words('off'), maybe('of'), term(sign)], ([percent, , , one]) =>
    percentOf(100 - percent, one),
  ),
  rule('term', [value('percent'), words('more', 'less'), words('than'), term(sign)], ([percent, way, , one]) =>
    percentOf(way === 'more' ? 100 + percent : 100 - percent, one),
  ),
  rule(
    'term',
    [term(sum), words('plus', '+', 'add', 'with'), the, value('percent'), maybe('tip', 'tax', 'vat', 'gratuity')],
    ([one, , , percent]) => ({ ...percentOf(100 + percent, one), level: sum }),
    0.5,
  ),
  rule(
    'term',
    [term(sum), ...minus, value('percent')],
    ([one, , percent]) => ({ ...percentOf(100 - percent, one), level: sum }),
    0.5,
  ),
  rule(
    'term',
    [words('take', 'deduct', 'subtract', 'knock'), value('percent'), words('off', 'from'), term(sign)],
    ([, percent, , one]) => percentOf(100 - percent, one),
  ),
  rule(
    'term',
    [words('add', 'adding'), value('percent'), words('to', 'onto', 'on'), term(sign)],
    ([, percent, , one]) => percentOf(100 + percent, one),
  ),
  rule('term', [term(sum), words('with', 'at', 'less'), value('percent'), words('off')], ([one, , percent]) => ({
    ...percentOf(100 - percent, one),
    level: sum,
  })),
  rule('term', [words('tip'), value('percent'), words('on', 'for', 'of'), the, term(sign)], ([, percent, , , one]) =>
    percentOf(percent, one),
  ),
  rule(
    'term',
    [the, value('percent'), words('tip', 'tax', 'discount'), words('on', 'for', 'of'), the, term(sign)],
    ([, percent, , , , one]) => percentOf(percent, one),
  ),
  rule(
    'term',
    [the, words('tip', 'tax', 'discount'), words('of'), value('percent'), words('on', 'for', 'of'), the, term(sign)],
    (parts) => percentOf(parts[3], parts[6]),
  ),
];

/** Between what is shared out and by how many: "between 6 people", "by 6". */
const among = words('between', 'among', 'amongst', 'by', 'into', 'with');
const sharers = maybe('people', 'persons', 'friends', 'ways', 'of', 'guests', 'kids', 'parts', 'shares', 'guys');
const us = maybe('us');
const evenly = maybe('evenly', 'equally');
const share = words('split', 'share', 'divide', 'divided', 'shared');

const splitRules: readonly ValueRule[] = [
  rule(
    'term',
    [share, maybe('a', 'the'), maybe('bill'), maybe('of'), term(sum), evenly, among, term(sign), sharers, us],
    (parts) => calculation('divided', sum, parts[4], parts[7]),
  ),
  rule('term', [share, term(sum), value('number'), words('ways')], ([, one, count]) =>
    calculation('divided', sum, one, numberTerm(count.value)),
  ),
  rule('term', [term(sum), maybe(','), share, evenly, among, term(sign), sharers, us], ([one, , , , , count]) =>
    calculation('divided', sum, one, count),
  ),
  rule('term', [term(sum), maybe(','), share, value('number'), words('ways')], ([one, , , count]) =>
    calculation('divided', sum, one, numberTerm(count.value)),
  ),
];

const phraseRules: readonly ValueRule[] = [
  phrase('plus', [words('add'), maybe('up')], ['and', 'to', 'with']),
  phrase('plus', [the, words('sum', 'total'), words('of')], ['and', 'with']),
  sumOfThree([words('add'), maybe('up')]),
  sumOfThree([the, words('sum', 'total'), words('of')]),
  rule('term', [words('add'), maybe('up'), value('term', ({ isCalculation }) => isCalculation)], ([, , one]) => one),
  rule(
    'term',
    [
      the,
      words('sum', 'total', 'product', 'difference'),
      words('of'),
      value('term', ({ isCalculation }) => isCalculation),
    ],
    ([, , , one]) => one,
  ),
  phrase('minus', [words('subtract', 'deduct', 'subtracting')], ['from'], true),
  phrase('minus', [words('take'), maybe('away')], ['from', 'off'], true),
  rule('term', [words('take'), term(sum), words('away'), words('from'), term(sum)], ([, one, , , other]) =>
    calculation('minus', sum, other, one),
  ),
  phrase('minus', [the, words('difference'), words('between', 'of')], ['and']),
  phrase('times', [words('multiply', 'multiplying')], ['by', 'and', 'with']),
  phrase('times', [the, words('product'), words('of')], ['and', 'with']),
  phrase('divided', [words('divide', 'dividing', 'split')], ['by', 'into']),
  phrase('divided', [the, words('quotient'), words('of')], ['and']),
  rule(
    'term',
    [words('raise'), term(sum), words('to'), words('the'), maybe('power'), maybe('of'), term(sum)],
    (parts) => calculation('power', sum, parts[1], parts[6]),
  ),
  rule(
    'term',
    [
      the,
      words('remainder'),
      words('of', 'when'),
      term(single),
      maybe('is'),
      words('divided'),
      words('by'),
      term(single),
    ],
    (parts) => calculation('modulo', sum, parts[3], parts[7]),
  ),
  rule(
    'term',
    [the, words('average', 'mean'), words('of'), term(product), words('and'), term(product)],
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
  // "How much is two and two?" But "a hundred and two" is a number.
  rule(
    'term',
    [term(single), words('and'), term(single)],
    ([one, , other]) => calculation('plus', sum, one, other),
    20,
  ),
  ...phraseRules,
  ...splitRules,
  rule('calculation', [value('term', ({ isCalculation }) => isCalculation)], ([{ expression }]) => expression, 0),
];
