import type { Expression, Operation } from './expression.ts';

/** How tightly the parts of a term hold together: a product binds tighter than a sum. */
export const LEVELS = { sum: 0, product: 1, sign: 2, power: 3, single: 4 } as const;
export type Level = (typeof LEVELS)[keyof typeof LEVELS];

/** A part of a calculation, from a bare number to the whole. */
export interface Term {
  expression: Expression;
  level: Level;
  /** Whether there is something to calculate, unlike in a bare number. */
  isCalculation: boolean;
  /** "half", "two thirds": what an "of" can follow. */
  isFraction?: boolean;
}

export function numberTerm(digits: string | number): Term {
  return { expression: numberOf(digits), level: LEVELS.single, isCalculation: false };
}

function numberOf(digits: string | number): Expression {
  return { number: String(digits) };
}

/** @returns the operation on those terms, as a term that binds that tightly */
export function calculation(operation: Operation, level: Level, ...of: readonly Term[]): Term {
  return { expression: applied(operation, ...of.map(({ expression }) => expression)), level, isCalculation: true };
}

export function applied(operation: Operation, ...of: readonly Expression[]): Expression {
  return { operation, of };
}

/** "two thirds" */
export function fractionTerm(count: number, denominator: number): Term {
  return {
    expression: applied('divided', numberOf(count), numberOf(denominator)),
    level: LEVELS.single,
    isCalculation: false,
    isFraction: true,
  };
}

/** @returns so many per cent of it; 120 for what is 20 per cent more */
export function percentOf(percent: number, term: Term): Term {
  const share = applied('divided', numberOf(percent), numberOf(100));
  return { expression: applied('times', share, term.expression), level: LEVELS.product, isCalculation: true };
}
