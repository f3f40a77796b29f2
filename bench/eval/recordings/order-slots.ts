import { wordsOf } from '../word-errors.ts';

const NUMBERS = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
  }).map(([word, number]) => [word, String(number)]),
);

/**
 * @param slots name → value
 * @returns the names of the slots whose value is in the transcript, in any case, with plurals as singulars and numbers as digits
 */
export function slotsIn(transcript: string, slots: Readonly<Record<string, string>>): string[] {
  const heard = ` ${comparable(transcript)} `;
  return Object.entries(slots).flatMap(([name, value]) => (heard.includes(` ${comparable(value)} `) ? name : []));
}

function comparable(text: string): string {
  return wordsOf(text)
    .map((word) => NUMBERS.get(word) ?? word.replace(/(?<=..[^s])s$/, ''))
    .join(' ');
}
