import { ask, type Plan, type Skill, say } from '../skill.ts';
import { evaluate } from './evaluate.ts';

const ASKED =
  /^(?:what(?:'s| is| are| do you get (?:if|when) you)|how much (?:is|are)|calculate|compute|work out|tell me)\s+/;

/** Whole sentences as an expression. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(?:add|the sum of) ([\d.]+) (?:and|to|plus) ([\d.]+)$/, '$1+$2'],
  [/^subtract ([\d.]+) from ([\d.]+)$/, '$2-$1'],
  [/^(?:take|take away) ([\d.]+) from ([\d.]+)$/, '$2-$1'],
  [/^(?:multiply|the product of) ([\d.]+) (?:by|and|with|times) ([\d.]+)$/, '$1*$2'],
  [/^divide ([\d.]+) by ([\d.]+)$/, '$1/$2'],
  [/^the difference (?:between|of) ([\d.]+) and ([\d.]+)$/, '$1-$2'],
  [/^(?:double|twice) ([\d.]+)$/, '2*$1'],
  [/^(?:triple|three times) ([\d.]+)$/, '3*$1'],
  [/^([\d.]+) factorial$|^the factorial of ([\d.]+)$/, 'fac($1$2)'],
  [/^([\d.]+) (?:modulo|mod) ([\d.]+)$/, '$1%$2'],
  [/^(?:the |a )?tip of ([\d.]+) ?(?:percent|%) (?:on|for|of) \$?([\d.]+)(?: dollars| euros)?$/, '$1/100*$2'],
  [/^([\d.]+) plus ([\d.]+) ?(?:percent|%)$/, '$1*(1+$2/100)'],
  [/^([\d.]+) minus ([\d.]+) ?(?:percent|%)$/, '$1*(1-$2/100)'],
];

/** Spoken operators, longest first. */
const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/\bnegative (?=\d)/g, '-'],
  [/\b(?:(?:a|1) )?half of (?=\d)/g, '0.5*'],
  [/\b(?:3|three) (?:quarters|fourths) of (?=\d)/g, '0.75*'],
  [/\b(?:a|1) (?:quarter|fourth) of (?=\d)/g, '0.25*'],
  [/\b(?:a|1) third of (?=\d)/g, '(1/3)*'],
  [/\b(?:2|two) thirds of (?=\d)/g, '(2/3)*'],
  [/\b(?:a|1) half\b/g, '0.5'],
  [/\b(?:a|1) quarter\b/g, '0.25'],
  [/\b(?:a|1) third\b/g, '(1/3)'],
  [/\bthe square root of (-?[\d.]+)/g, 'sqrt($1)'],
  [/\bsquare root of (-?[\d.]+)/g, 'sqrt($1)'],
  [/([\d.]+) ?(?:percent|%) of/g, '($1/100)*'],
  [/\bto the power of\b/g, '^'],
  [/\bsquared\b/g, '^2'],
  [/\bcubed\b/g, '^3'],
  [/\b(?:multiplied by|times|x)\b|×/g, '*'],
  [/\b(?:divided by|over)\b|÷/g, '/'],
  [/\b(?:plus|and)\b/g, '+'],
  [/\bminus\b|–/g, '-'],
];
const EXPRESSION = /^(?:[\d.\s+\-*/^()%]|sqrt\(|fac\()+$/;
const HAS_OPERATION = /\d.*[-+*/^%].*\d|sqrt|fac|\^/;
const ENDS_OPEN = /[-+*/^(]\s*$/;
/** Longer than anybody says. */
const MAX_EXPRESSION_LENGTH = 200;

/** "What is twelve times seven?": the four operations, powers, roots and per cents. */
export const arithmeticSkill: Skill = {
  id: 'arithmetic',
  examples: ['What is twelve times seven?', 'What is fifteen percent of two hundred?'],
  plan({ plain }) {
    const expression = expressionOf(plain);
    if (expression === undefined) return undefined;
    if (ENDS_OPEN.test(expression)) {
      return ask('And what?', (answer) => solved(`${expression} ${expressionOf(answer.plain) ?? answer.plain}`));
    }
    return HAS_OPERATION.test(expression) ? solved(expression) : undefined;
  },
};

function expressionOf(plain: string): string | undefined {
  const question = plain
    .replace(ASKED, '')
    .replace(/^if you /, '')
    .replace(/ ?=$/, '')
    .replace(/ equals?$/, '')
    .replace(/\bthe square of ([\d.]+)/, '$1 squared')
    .replace(/\bthe cube of ([\d.]+)/, '$1 cubed');
  if (question.length > MAX_EXPRESSION_LENGTH || !/\d|\b(?:half|quarters?|third)\b/.test(question)) return undefined;
  const sentence = SENTENCES.find(([pattern]) => pattern.test(question));
  const expression = sentence
    ? question.replace(...sentence)
    : OPERATORS.reduce((text, [pattern, symbol]) => text.replace(pattern, symbol), question);
  return EXPRESSION.test(expression) ? expression : undefined;
}

function solved(expression: string): Plan | undefined {
  const value = evaluated(expression);
  if (value === undefined) return undefined;
  return {
    ...say(Number.isFinite(value) ? `That is ${spokenNumber(value)}.` : 'That has no answer.'),
    // "And times two?"
    next({ plain }) {
      const rest = expressionOf(plain.replace(/^(?:and|then|now) /, ''));
      return rest && /^\s*[-+*/^]/.test(rest) ? solved(`(${expression})${rest}`) : undefined;
    },
  };
}

function evaluated(expression: string): number | undefined {
  try {
    return evaluate(expression).toNumber();
  } catch {
    return undefined;
  }
}

function spokenNumber(value: number): string {
  const rounded = Number(value.toPrecision(8));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 4, useGrouping: false }).replace(/^-/, 'minus ');
}
