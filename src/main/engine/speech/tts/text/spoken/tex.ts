/** What a command of TeX says, as a sign that the languages have a word for. */
const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '×',
  div: '÷',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  infty: '∞',
  pi: 'π',
  sum: '∑',
  Delta: '∆',
  to: '→',
  rightarrow: '→',
  circ: '°',
  degree: '°',
  percent: '%',
};
const LETTERS =
  /^(?:alpha|beta|gamma|delta|epsilon|theta|lambda|mu|sigma|tau|phi|omega|Gamma|Theta|Lambda|Sigma|Phi|Omega|sin|cos|tan|log|ln|lim|max|min)$/u;
/** Between its marks; money has no such content ("$5 and $6"). */
const FORMULA =
  /\$\$(.{1,500}?)\$\$|\$(?!\s)([^$\n]{1,300}?)(?<!\s)\$(?!\d)|\\\((.{1,300}?)\\\)|\\\[(.{1,500}?)\\\]/gsu;
const HAS_FORMULA_SIGNS = /[\\^_={}+]|^\s?\p{L}\s?$/u;
const FRACTION = /\\[dt]?frac\s?\{([^{}]{1,80})\}\s?\{([^{}]{1,80})\}/gu;
/** "\frac" outside of a formula's marks; a path has letters or a backslash before it. */
const BARE_FRACTION = new RegExp(`(?<![\\p{L}\\p{N}:\\\\])${FRACTION.source}`, 'gu');

/** Writes simple formulas of TeX in plain signs; commands without a sound are left out. */
export function withoutTex(text: string): string {
  if (!text.includes('$') && !text.includes('\\')) return text;
  return text
    .replace(FORMULA, (whole, display?: string, dollars?: string, round?: string, square?: string) => {
      const formula = display ?? dollars ?? round ?? square ?? '';
      return dollars === undefined || HAS_FORMULA_SIGNS.test(dollars) ? plainFormula(formula) : whole;
    })
    .replace(BARE_FRACTION, sayFraction);
}

function plainFormula(formula: string): string {
  return formula
    .replace(FRACTION, sayFraction)
    .replace(/\\sqrt\s?\{([^{}]{1,80})\}/gu, '√ $1')
    .replace(/\\(?:text|mathrm|mathbf|operatorname)\s?\{([^{}]{0,200})\}/gu, ' $1 ')
    .replace(/\\(\p{L}{1,20})/gu, (_, name: string) => ` ${SIGNS[name] ?? (LETTERS.test(name) ? name : '')} `)
    .replace(/\\([%$#&])/gu, '$1')
    .replace(/\\[^\p{L}]?/gu, ' ')
    .replace(/\^\s?\{([^{}]{1,20})\}/gu, '^$1')
    .replace(/\^\s{1,3}°/gu, '°')
    .replace(/[_{}&]/gu, ' ')
    .replace(/\s+/gu, ' ');
}

/** Numbers stay a fraction. */
function sayFraction(_: string, over: string, under: string): string {
  const isNumeric = /^\d+$/u.test(over) && /^\d+$/u.test(under);
  return isNumeric ? ` ${over}/${under} ` : ` ${over} ÷ ${under} `;
}
