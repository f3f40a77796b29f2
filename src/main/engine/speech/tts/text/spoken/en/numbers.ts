const BELOW_20 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES =
  ' thousand million billion trillion quadrillion quintillion sextillion septillion octillion nonillion decillion'.split(
    ' ',
  );
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** @param digits of any length; the digits of a number that no scale reaches are said one by one */
export function cardinal(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length > 3 * SCALES.length) return [...significant].map((digit) => BELOW_20[Number(digit)]).join(' ');
  const groups = significant.length;
  const said: string[] = [];
  for (let end = groups, scale = 0; end > 0; end -= 3, scale++) {
    const value = Number(significant.slice(Math.max(0, end - 3), end));
    if (value > 0) said.unshift(`${below1000(value)}${scale > 0 ? ` ${SCALES[scale]}` : ''}`);
  }
  return said.join(' ') || 'zero';
}

function below1000(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const said = hundreds > 0 ? [`${BELOW_20[hundreds]} hundred`] : [];
  if (rest > 0) said.push(below100(rest));
  return said.join(' ');
}

function below100(value: number): string {
  if (value < 20) return BELOW_20[value] ?? '';
  return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? ` ${BELOW_20[value % 10]}` : ''}`;
}

/** @returns such as "twenty first" */
export function ordinal(digits: string): string {
  return cardinal(digits).replace(/\w+$/, ordinalWord);
}

function ordinalWord(word: string): string {
  return IRREGULAR_ORDINALS[word] ?? `${word.replace(/y$/, 'ie')}th`;
}

/** A year of four digits: "nineteen oh five", "two thousand six", "twenty twenty six". */
export function year(digits: string): string {
  const [century, rest] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (digits.length !== 4 || century < 10 || (century % 10 === 0 && rest < 10)) return cardinal(digits);
  return `${below100(century)} ${rest === 0 ? 'hundred' : rest < 10 ? `oh ${BELOW_20[rest]}` : below100(rest)}`;
}

/** @returns such as "one half", "three quarters", "five over one" */
export function fraction(numerator: string, denominator: string): string {
  const [over, under] = [Number(numerator), Number(denominator)];
  const counted = cardinal(numerator);
  // Blood pressure and the like; no part of a whole.
  if (under < 2 || (over > under && under > 10)) return `${counted} over ${cardinal(denominator)}`;
  const part =
    under === 2
      ? ['half', 'halves']
      : under === 4
        ? ['quarter', 'quarters']
        : [ordinal(denominator), `${ordinal(denominator)}s`];
  return `${counted} ${part[over === 1 ? 0 : 1]}`;
}

/** @returns such as "four and a half" */
export function mixed(whole: string, numerator: string, denominator: string): string {
  const part = numerator === '1' && denominator === '2' ? 'a half' : fraction(numerator, denominator);
  return `${cardinal(whole)} and ${part}`;
}
