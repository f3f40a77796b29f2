import { Decimal } from 'decimal.js';
import jsep, { type Expression } from 'jsep';

/** More digits than are ever said, so that what is said is exact. */
const Exact = Decimal.clone({ precision: 60 });
/** 170! is the largest that a double holds. */
const MAX_FACTORIAL = 170;

// Powers bind tighter than products, from the right; jsep knows `^` as the bitwise operator.
jsep.addBinaryOp('^', 12, true);

type Operation = (left: Decimal, right: Decimal) => Decimal;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  '+': (left, right) => left.plus(right),
  '-': (left, right) => left.minus(right),
  '*': (left, right) => left.times(right),
  '/': (left, right) => left.dividedBy(right),
  '%': (left, right) => left.modulo(right),
  '^': (left, right) => left.toPower(right),
};

const FUNCTIONS: Readonly<Record<string, (value: Decimal) => Decimal>> = {
  sqrt: (value) => value.squareRoot(),
  fac: factorial,
  group: (value) => value,
};

/**
 * Calculates with decimal numbers of 60 digits.
 * @param expression of numbers, + - * / % ^, parentheses, sqrt() and fac()
 * @returns infinite or not a number when there is no answer
 * @throws Error when it is not such an expression
 */
export function evaluate(expression: string): Decimal {
  // jsep leaves no trace of parentheses, but the minus of (-2)^2 belongs to the base and that of -2^2 does not.
  return evaluateNode(jsep(expression.replace(/(?<![a-z])\(/g, 'group(')));
}

function evaluateNode(node: Expression): Decimal {
  if (isOf<jsep.Literal>(node, 'Literal') && typeof node.value === 'number') return new Exact(node.raw);
  if (isOf<jsep.UnaryExpression>(node, 'UnaryExpression')) return signed(node.operator, evaluateNode(node.argument));
  if (isOf<jsep.BinaryExpression>(node, 'BinaryExpression')) return binary(node);
  if (isOf<jsep.CallExpression>(node, 'CallExpression')) return called(node);
  throw new Error(`${node.type} is not arithmetic`);
}

function binary({ operator, left, right }: jsep.BinaryExpression): Decimal {
  if (operator === '^' && isOf<jsep.UnaryExpression>(left, 'UnaryExpression')) {
    return signed(left.operator, evaluateNode(left.argument).toPower(evaluateNode(right)));
  }
  const operation = OPERATIONS[operator];
  if (!operation) throw new Error(`${operator} is not arithmetic`);
  return operation(evaluateNode(left), evaluateNode(right));
}

function called({ callee, arguments: values }: jsep.CallExpression): Decimal {
  const name = isOf<jsep.Identifier>(callee, 'Identifier') ? callee.name : '';
  const [value, ...others] = values;
  const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!apply || !value || others.length > 0) throw new Error('it is not a function of arithmetic');
  return apply(evaluateNode(value));
}

function signed(operator: string, value: Decimal): Decimal {
  if (operator === '-') return value.negated();
  if (operator === '+') return value;
  throw new Error(`${operator} is not arithmetic`);
}

function factorial(value: Decimal): Decimal {
  if (!value.isInteger() || value.isNegative()) return new Exact(Number.NaN);
  if (value.greaterThan(MAX_FACTORIAL)) return new Exact(Number.POSITIVE_INFINITY);
  let product = new Exact(1);
  for (let factor = 2; value.greaterThanOrEqualTo(factor); factor++) product = product.times(factor);
  return product;
}

function isOf<T extends Expression>(node: Expression, type: T['type']): node is T {
  return node.type === type;
}
