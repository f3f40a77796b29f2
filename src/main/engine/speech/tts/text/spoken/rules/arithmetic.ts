import type { Amounts } from '../amounts.ts';
import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

const OPERATORS = '[-−–+*×x·÷:/^]';
/** Signs that calculate wherever they are between two numbers; a hyphen or a slash may be something else. */
const SURE_OPERATOR = /^[+*×÷·^]$/u;

/** "1 - 2 = 5", "3×4", "2^10". */
export function arithmeticRules({ words, year }: SpeechLanguage, amounts: Amounts): Rule[] {
  const number = `(?:[-−]?${amounts.number})`;
  const operatorNames: Readonly<Record<string, string>> = {
    '-': words.minus,
    '−': words.minus,
    '–': words.minus,
    '+': words.plus,
    '*': words.times,
    '×': words.times,
    x: words.times,
    '·': words.times,
    '÷': words.dividedBy,
    ':': words.dividedBy,
    '/': words.dividedBy,
    '^': words.power,
    '=': words.equals,
  };
  const sayTerm = (term: string) => {
    const amount = amounts.parse(term);
    return amount ? amounts.say(amount) : term;
  };
  // The pixels of a screen are said as years are: "nineteen twenty by ten eighty".
  const saySide = (side: string) => (/^[1-9]\d{3}$/.test(side) ? year(side) : amounts.sayNumber(side));
  const isFree = (before: string) => !/[\p{L}\p{N}]$/u.test(before);
  const sayAll = (written: string) => {
    const tokens = written.match(new RegExp(`${amounts.number}|[^\\d\\s]`, 'gu')) ?? [];
    return tokens.map((token) => operatorNames[token] ?? sayTerm(token)).join(' ');
  };
  return [
    {
      starts: ['digit', 'sign'],
      pattern: new RegExp(
        `${number}(?:\\s?${OPERATORS}\\s?${number}){1,8}\\s?=(?:\\s?${number}(?![\\d\\p{L}]))?`,
        'uy',
      ),
      say: ([written], { before }) => (isFree(before) ? sayAll(written) : undefined),
    },
    {
      starts: ['digit'],
      pattern: new RegExp(`(${amounts.number})\\s?(${OPERATORS})\\s?(${amounts.number})(?![\\p{L}])`, 'uy'),
      say([, first = '', operator = '', second = ''], { before }) {
        if (!isFree(before) || !SURE_OPERATOR.test(operator)) return undefined;
        return `${sayTerm(first)} ${operatorNames[operator]} ${sayTerm(second)}`;
      },
    },
    {
      starts: ['digit'],
      pattern: new RegExp(
        `(${amounts.number})\\s?x\\s?(${amounts.number})(?:\\s?x\\s?(${amounts.number}))?(?![\\p{L}\\p{N}])`,
        'uy',
      ),
      say: ([, ...sides]) => sides.flatMap((side) => (side ? saySide(side) : [])).join(` ${words.by} `),
    },
    {
      starts: ['sign'],
      pattern: /(?:\^([-−]?\d{1,3})|([⁻]?[⁰¹²³⁴-⁹]{1,3}))/uy,
      say([, caret, raised = ''], { before }) {
        if (!/[\p{L}\p{N})\]]$/u.test(before)) return '';
        // Behind a longer word it is the number of a footnote.
        if (caret === undefined && /\p{L}{4}$/u.test(before)) return '';
        const exponent = (caret ?? raised.normalize('NFKC')).replace('−', '-');
        if (exponent === '2') return ` ${words.squared}`;
        if (exponent === '3') return ` ${words.cubed}`;
        return ` ${words.power} ${sayTerm(exponent)}`;
      },
    },
  ];
}
