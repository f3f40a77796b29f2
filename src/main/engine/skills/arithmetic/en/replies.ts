import type { Decimal } from 'decimal.js';

/** More digits than this are not followed by ear. */
const MAX_SPOKEN = 1e15;
const MIN_SPOKEN = 1e-9;
const MAX_DECIMALS = 4;

/** What is said about calculations. */
export const arithmeticReplies = {
  is: (value: Decimal) => `That is ${spokenNumber(value)}.`,
  noAnswer: 'That has no answer.',
  tooLarge: 'That is too large for me.',
  right: (value: Decimal) => `Yes, that is ${spokenNumber(value)}.`,
  notRight: (value: Decimal) => `No, that is ${spokenNumber(value)}.`,
  percent: (value: Decimal) => `That is ${spokenNumber(value)} percent.`,
  times: (value: Decimal) => `${spokenNumber(value)} times.`,
  divisible: (whole: Decimal, divisor: Decimal) =>
    `Yes, ${spokenNumber(whole)} is divisible by ${spokenNumber(divisor)}.`,
  notDivisible: (whole: Decimal, divisor: Decimal, rest: Decimal) =>
    `No, ${spokenNumber(whole)} divided by ${spokenNumber(divisor)} leaves ${spokenNumber(rest)}.`,
  andWhat: 'And what?',
  whatToCalculate: 'What shall I calculate?',
};

function spokenNumber(value: Decimal): string {
  if (value.isNegative() && !value.isZero()) return `minus ${spokenNumber(value.negated())}`;
  if (value.isZero()) return '0';
  if (value.greaterThanOrEqualTo(MAX_SPOKEN) || value.lessThan(MIN_SPOKEN)) return inPowersOfTen(value);
  return (value.lessThan(0.01) ? value.toSignificantDigits(2) : value.toDecimalPlaces(MAX_DECIMALS)).toFixed();
}

/** @returns such as "about 7.3 times ten to the 306" */
function inPowersOfTen(value: Decimal): string {
  const rounded = value.toSignificantDigits(2);
  const [factor = '', exponent = '0'] = rounded.toExponential().split('e');
  const power = Number(exponent);
  const ten = `ten to the ${power < 0 ? `minus ${-power}` : power}`;
  const spoken = factor === '1' ? ten : `${factor} times ${ten}`;
  return rounded.equals(value) ? spoken : `about ${spoken}`;
}
