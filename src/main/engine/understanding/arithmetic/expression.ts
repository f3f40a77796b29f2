import { Decimal } from 'decimal.js';

export type Operation =
  | 'plus'
  | 'minus'
  | 'times'
  | 'divided'
  | 'modulo'
  | 'power'
  /** The first operand is the degree: 2 for a square root. */
  | 'root'
  | 'factorial'
  | 'negated';

/** Something that can be calculated. Numbers are decimal digits, so that none of them is lost. */
export type Expression = { number: string } | { operation: Operation; of: readonly Expression[] };

/** More digits than are ever said, so that what is said is exact. */
const Exact = Decimal.clone({ precision: 60 });
/** Takes a millisecond; larger ones are too large to be said in any case. */
const MAX_FACTORIAL = 3000;

const OPERATIONS: Readonly<Record<Operation, (...operands: Decimal[]) => Decimal>> = {
  plus: (left = zero(), right = zero()) => left.plus(right),
  minus: (left = zero(), right = zero()) => left.minus(right),
  times: (left = zero(), right = zero()) => left.times(right),
  divided: (left = zero(), right = zero()) => (right.isZero() ? none() : left.dividedBy(right)),
  modulo: (left = zero(), right = zero()) => left.modulo(right),
  power: (base = zero(), exponent = zero()) => base.toPower(exponent),
  root: (degree = zero(), value = zero()) => root(degree, value),
  factorial: (value = zero()) => factorial(value),
  negated: (value = zero()) => value.negated(),
};

/**
 * Calculates with decimal numbers of 60 digits.
 * @returns not a number when there is no answer, infinite when it is too large
 */
export function evaluate(expression: Expression): Decimal {
  if ('number' in expression) return new Exact(expression.number);
  return OPERATIONS[expression.operation](...expression.of.map(evaluate));
}

const zero = () => new Exact(0);
const none = () => new Exact(Number.NaN);

function root(degree: Decimal, value: Decimal): Decimal {
  if (degree.equals(2)) return value.squareRoot();
  if (degree.equals(3)) return value.cubeRoot();
  return degree.isZero() ? none() : value.toPower(new Exact(1).dividedBy(degree));
}

function factorial(value: Decimal): Decimal {
  if (!value.isInteger() || value.isNegative()) return none();
  if (value.greaterThan(MAX_FACTORIAL)) return new Exact(Number.POSITIVE_INFINITY);
  let product = new Exact(1);
  for (let factor = 2; value.greaterThanOrEqualTo(factor); factor++) product = product.times(factor);
  return product;
}
