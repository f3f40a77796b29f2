import type { Decimal } from 'decimal.js';
import type { arithmeticReplies } from '../en/replies.ts';

/** More digits than this are not followed by ear. */
const MAX_SPOKEN = 1e15;
const MIN_SPOKEN = 1e-9;
const MAX_DECIMALS = 4;

/** What is said about calculations, in German. */
export const germanArithmeticReplies: typeof arithmeticReplies = {
  is: (value: Decimal) => `Das ergibt ${spokenNumber(value)}.`,
  noAnswer: 'Das hat kein Ergebnis.',
  tooLarge: 'Das Ergebnis ist zu groß für mich.',
  right: (value: Decimal) => `Ja, das ergibt ${spokenNumber(value)}.`,
  notRight: (value: Decimal) => `Nein, das ergibt ${spokenNumber(value)}.`,
  percent: (value: Decimal) => `Das ${value.equals(1) ? 'ist' : 'sind'} ${spokenNumber(value)} Prozent.`,
  times: (value: Decimal) => `${spokenNumber(value)} Mal.`,
  divisible: (whole: Decimal, divisor: Decimal) =>
    `Ja, ${spokenNumber(whole)} ist durch ${spokenNumber(divisor)} teilbar.`,
  notDivisible: (whole: Decimal, divisor: Decimal, rest: Decimal) =>
    `Nein, ${spokenNumber(whole)} durch ${spokenNumber(divisor)} lässt den Rest ${spokenNumber(rest)}.`,
  andWhat: 'Und was?',
  whatToCalculate: 'Was soll ich rechnen?',
};

function spokenNumber(value: Decimal): string {
  if (value.isNegative() && !value.isZero()) return `minus ${spokenNumber(value.negated())}`;
  if (value.isZero()) return '0';
  if (value.greaterThanOrEqualTo(MAX_SPOKEN) || value.lessThan(MIN_SPOKEN)) return inPowersOfTen(value);
  const rounded = value.lessThan(0.01) ? value.toSignificantDigits(2) : value.toDecimalPlaces(MAX_DECIMALS);
  return rounded.toFixed().replace('.', ',');
}

/** @returns such as "etwa 7,3 mal zehn hoch 306" */
function inPowersOfTen(value: Decimal): string {
  const rounded = value.toSignificantDigits(2);
  const [factor = '', exponent = '0'] = rounded.toExponential().split('e');
  const power = Number(exponent);
  const ten = `zehn hoch ${power < 0 ? `minus ${-power}` : power}`;
  const spoken = factor === '1' ? ten : `${factor.replace('.', ',')} mal ${ten}`;
  return rounded.equals(value) ? spoken : `etwa ${spoken}`;
}
