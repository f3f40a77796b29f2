import { expect, test } from 'vitest';
import { type Expression, evaluate, type Operation } from './expression.ts';

const of = (operation: Operation, ...operands: (number | string | Expression)[]): Expression => ({
  operation,
  of: operands.map((operand) => (typeof operand === 'object' ? operand : { number: String(operand) })),
});

test.each([
  [of('factorial', 25), '15511210043330985984000000'],
  [of('times', 99_999_999, 99_999_999), '9999999800000001'],
  [of('times', '12345678901234567890', 10), '123456789012345678900'],
  [of('plus', 0.1, 0.2), '0.3'],
  [of('power', of('negated', 2), 2), '4'],
  [of('power', 2, of('negated', 1)), '0.5'],
  [of('root', 3, 27), '3'],
  [of('root', 4, 16), '2'],
  [of('modulo', 17, 5), '2'],
])('%j is %s', (expression, value) => {
  expect(evaluate(expression).toSignificantDigits(50).toFixed()).toBe(value);
});

test.each([
  of('divided', 1, 0),
  of('root', 2, of('negated', 1)),
  of('root', 0, 4),
  of('factorial', 2.5),
  of('factorial', of('negated', 1)),
])('%j has no answer', (expression) => {
  expect(evaluate(expression).isNaN()).toBe(true);
});

test.each([of('factorial', 100_000), of('power', 9, of('power', 9, of('power', 9, 9)))])(
  '%j is too large and found to be in no time',
  (expression) => {
    expect(evaluate(expression).isFinite()).toBe(false);
  },
);
