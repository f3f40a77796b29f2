import type { Decimal } from 'decimal.js';
import { type Expression, evaluate, type Operation } from '../../understanding/arithmetic/expression.ts';
import { applied } from '../../understanding/arithmetic/term.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanArithmeticPatterns } from './de/patterns.ts';
import { germanArithmeticReplies } from './de/replies.ts';
import { arithmeticPatterns } from './en/patterns.ts';
import { arithmeticReplies } from './en/replies.ts';

const REPLIES = { en: arithmeticReplies, de: germanArithmeticReplies };
const OPERATIONS: readonly Operation[] = ['plus', 'minus', 'times', 'divided'];

/** "What is twelve times seven?": the four operations, powers, roots, fractions and per cents. */
export const arithmeticSkill: Skill = {
  id: 'arithmetic',
  examples: {
    en: ['What is twelve times seven?', 'What is fifteen percent of two hundred?'],
    de: ['Was ist zwölf mal sieben?', 'Wie viel sind fünfzehn Prozent von zweihundert?'],
  },
  patterns: { en: arithmeticPatterns, de: germanArithmeticPatterns },
  intents: {
    'arithmetic.calculate': calculate,
    'arithmetic.check': check,
    'arithmetic.fits': fits,
    'arithmetic.divisible': divisible,
    'arithmetic.share': share,
    'arithmetic.unfinished': unfinished,
    'arithmetic.offer': (_, { language }) =>
      askFor(REPLIES[language].whatToCalculate, { 'arithmetic.calculation': calculate }),
  },
};

function calculate(slots: Slots, context: SkillContext): Plan | undefined {
  const expression = slots.get('calculation') ?? ofTwo(slots);
  return expression && solved(expression, context);
}

/** "what is five and three": two terms, and what a tag says to do with them. */
function ofTwo(slots: Slots): Expression | undefined {
  const [a, b] = [slots.get('term', 'a'), slots.get('term', 'b')];
  const operation = operationOf(slots);
  return a && b && operation && applied(operation, a.expression, b.expression);
}

const operationOf = (slots: Slots) => OPERATIONS.find((operation) => slots.has(operation));

function solved(expression: Expression, { language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const value = evaluate(expression);
  if (value.isNaN()) return say(replies.noAnswer);
  if (!value.isFinite()) return say(replies.tooLarge);
  return {
    ...say(replies.is(value)),
    followUps: {
      'arithmetic.goOn': (slots, later) => {
        const [operation, b] = [operationOf(slots), slots.get('term', 'b')];
        return operation && b && solved(applied(operation, expression, b.expression), later);
      },
    },
  };
}

function unfinished(slots: Slots, { language }: SkillContext): Plan | undefined {
  const [a, operation] = [slots.get('term', 'a'), operationOf(slots)];
  if (!a || !operation) return undefined;
  return askFor(REPLIES[language].andWhat, {
    'arithmetic.operand': (answer, later) => {
      const b = answer.get('term', 'b');
      return b && solved(applied(operation, a.expression, b.expression), later);
    },
  });
}

function check(slots: Slots, { language }: SkillContext): Plan | undefined {
  const [expression, claim] = [slots.get('calculation'), slots.get('term', 'claim')];
  if (!expression || !claim) return undefined;
  const value = evaluate(expression);
  const replies = REPLIES[language];
  if (!value.isFinite()) return say(replies.noAnswer);
  return say(value.equals(evaluate(claim.expression)) ? replies.right(value) : replies.notRight(value));
}

/** The two numbers of a question about a division, which cannot be by zero. */
function division(slots: Slots, whole: string, divisor: string): [Decimal, Decimal] | undefined {
  const [one, other] = [slots.get('term', whole), slots.get('term', divisor)];
  return one && other && [evaluate(one.expression), evaluate(other.expression)];
}

function fits(slots: Slots, { language }: SkillContext): Plan | undefined {
  const [whole, divisor] = division(slots, 'whole', 'divisor') ?? [];
  if (!whole || !divisor) return undefined;
  const replies = REPLIES[language];
  return say(divisor.isZero() ? replies.noAnswer : replies.times(whole.dividedBy(divisor)));
}

function divisible(slots: Slots, { language }: SkillContext): Plan | undefined {
  const [whole, divisor] = division(slots, 'whole', 'divisor') ?? [];
  if (!whole || !divisor) return undefined;
  const replies = REPLIES[language];
  if (divisor.isZero()) return say(replies.noAnswer);
  const rest = whole.modulo(divisor);
  return say(rest.isZero() ? replies.divisible(whole, divisor) : replies.notDivisible(whole, divisor, rest));
}

function share(slots: Slots, { language }: SkillContext): Plan | undefined {
  const [whole, part] = division(slots, 'whole', 'part') ?? [];
  if (!whole || !part) return undefined;
  const replies = REPLIES[language];
  return say(whole.isZero() ? replies.noAnswer : replies.percent(part.times(100).dividedBy(whole)));
}
