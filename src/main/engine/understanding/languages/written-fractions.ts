import { isDigits } from './number-tests.ts';
import { glued, type NumberValue, rule, type ValueRule, value, words } from './value-grammar.ts';

/** Fractions that are one character. */
export const WRITTEN_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅛', 1 / 8],
]);

/** @returns the number with a part behind it: 2 and a half */
export function withPart({ value: whole }: NumberValue, part: number): NumberValue {
  return { value: whole + part, room: 0, isVague: true };
}

const digits = value('number', isDigits);

/** "3/4", "2 1/2" and "2½", which all languages write alike. */
export const writtenFractionRules: readonly ValueRule[] = [
  rule('fraction', [digits, glued('/'), digits], ([one, , other]) =>
    other.value > 1 && one.value < other.value ? one.value / other.value : undefined,
  ),
  rule('number', [digits, digits, glued('/'), digits], ([whole, one, , other]) =>
    one.value < other.value ? withPart(whole, one.value / other.value) : undefined,
  ),
  rule('number', [digits, words(...WRITTEN_FRACTIONS.keys())], ([whole, part]) =>
    withPart(whole, WRITTEN_FRACTIONS.get(part) as number),
  ),
];
