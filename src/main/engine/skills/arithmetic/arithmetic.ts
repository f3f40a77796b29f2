import { Parser } from 'expr-eval-fork';
import type { Skill } from '../skill.ts';

const ASKED = /^(?:what(?:'s| is| are)|how much (?:is|are)|calculate|compute|work out|tell me)\s+/;

/** Spoken operators, longest first. */
const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/\bnegative (?=\d)/g, '-'],
  [/\b(?:(?:a|1) )?half of (?=\d)/g, '0.5*'],
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
const EXPRESSION = /^[\d.\s+\-*/^()]*(?:sqrt\(-?[\d.]+\))?[\d.\s+\-*/^()]*$/;
const HAS_OPERATION = /\d.*[-+*/^].*\d|sqrt|\^/;
const ENDS_OPEN = /[-+*/^(]\s*$/;

const PARSER = new Parser();

/** "What is twelve times seven?": the four operations, powers, roots and per cents. */
export const arithmeticSkill: Skill = {
  id: 'arithmetic',
  plan({ plain }) {
    const question = plain
      .replace(ASKED, '')
      .replace(/ ?=$/, '')
      .replace(/ equals?$/, '');
    if (!/\d|\b(?:half|quarter|third)\b/.test(question)) return undefined;
    const expression = OPERATORS.reduce((text, [pattern, symbol]) => text.replace(pattern, symbol), question);
    if (!EXPRESSION.test(expression)) return undefined;
    if (ENDS_OPEN.test(expression)) return { replyText: 'And what?', completeness: 'incomplete' };
    if (!HAS_OPERATION.test(expression)) return undefined;
    const value = evaluated(expression);
    if (value === undefined) return undefined;
    const replyText = Number.isFinite(value) ? `That is ${spokenNumber(value)}.` : 'That has no answer.';
    return { replyText, completeness: 'complete' };
  },
};

function evaluated(expression: string): number | undefined {
  try {
    const value: unknown = PARSER.evaluate(expression);
    return typeof value === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}

function spokenNumber(value: number): string {
  const rounded = Number(value.toPrecision(8));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 4, useGrouping: false }).replace(/^-/, 'minus ');
}
