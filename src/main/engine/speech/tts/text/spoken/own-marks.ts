import type { SpeechLanguage } from './language.ts';

/** How far before a number its context is looked for, characters. */
const REACH = 40;
const [POINT_AND_COMMA, COMMA_AND_POINT] = [
  /(?<![\d.,])\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?![\d.,]\d|\d)/gu,
  /(?<![\d.,])\d{1,3}(?:,\d{3}){1,6}\.\d{1,2}(?![\d.,]\d|\d)/gu,
];
/** Of spaces two groups or more: "room 5 100 times" has two numbers. */
const SPACED = /(?<![\d.,'+-] ?|\p{L})[1-9]\d{0,2}(?:(?: \d{3}){2,6}|(?:'\d{3}){1,6})(?![\d'-]|[ .,]\d)/gu;

/**
 * Writes numbers with the marks of the language, where another's are beyond doubt: "1.234,56" in English, "1 000 000", "1'000'000".
 * @param text without other spaces than " "
 */
export function withOwnMarks(text: string, { decimalMark, digitContext }: SpeechLanguage): string {
  const foreign = decimalMark === '.' ? POINT_AND_COMMA : COMMA_AND_POINT;
  const group = decimalMark === '.' ? ',' : '.';
  return text
    .replace(foreign, (number) => number.replace(/[.,]/gu, (mark) => (mark === decimalMark ? group : decimalMark)))
    .replace(SPACED, (number, at: number) =>
      digitContext.test(text.slice(Math.max(0, at - REACH), at)) ? number : number.replace(/[ ']/gu, group),
    );
}
