import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';

test.each([
  ['2+3*4', '14'],
  ['(2+3)*4', '20'],
  ['12/4*3', '9'],
  ['10-4-3', '3'],
  ['2^3^2', '512'],
  ['-2^2', '-4'],
  ['(-2)^2', '4'],
  ['3*-2^2', '-12'],
  ['2^-1', '0.5'],
  ['17%5', '2'],
  ['sqrt(2+7)', '3'],
  ['fac(25)', '15511210043330985984000000'],
  ['99999999*99999999', '9999999800000001'],
  ['0.1+0.2', '0.3'],
  ['(1/3)*9', '3'],
  ['1/0', 'Infinity'],
  ['sqrt(-1)', 'NaN'],
  ['fac(2.5)', 'NaN'],
  ['fac(171)', 'Infinity'],
])('%s is %s', (expression, value) => {
  expect(evaluate(expression).toSignificantDigits(50).toFixed()).toBe(value);
});

test.each(['', '2 3', '2(3)', '1.2.3', '5-', 'sqrt(1,2)', 'constructor(1)', 'a+1', '"1"+1', '[1]', '1|2'])(
  'refuses %j',
  (expression) => {
    expect(() => evaluate(expression)).toThrow();
  },
);
