import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';
import { isSpeakable, spelled } from '../spelling.ts';

/** More capitals than this are a word that is shouted. */
const MAX_LETTERS = 5;

/** Capitals are spelled, unless they are said as a word; "U.S.", "J. R. R." and "SQLite" too. */
export function acronymRules(language: SpeechLanguage): Rule[] {
  return [
    {
      starts: ['letter'],
      pattern: /\p{L}(?:\.\p{L}(?!\p{L})){1,6}\.?(?![\p{L}\p{N}])/uy,
      say: ([letters]) => spelled(letters.replaceAll('.', '')),
    },
    {
      starts: ['letter'],
      pattern: /\p{Lu}(?!\p{L})\.(?=\s?\p{Lu})/uy,
      say: ([initial], { before, after }) => (isSpelledName(before, after) ? `${initial.slice(0, 1)} ` : undefined),
    },
    {
      starts: ['letter'],
      pattern: /(\p{Lu}{1,3})&(\p{Lu}{1,3})(?![\p{L}\p{N}])/uy,
      say: ([, first = '', second = '']) => `${spelled(first)} ${language.signs['&']} ${spelled(second)}`,
    },
    {
      starts: ['letter'],
      pattern: /(\p{Lu}{2,8})('?s)?(?![\p{L}\p{N}])/uy,
      say([, letters = '', ending = ''], { before, after }) {
        if (letters.length > MAX_LETTERS || isShouted(language, before, after) || isWord(language, letters))
          return undefined;
        return `${spelled(letters)}${ending === '' ? '' : "'s"}`;
      },
    },
    {
      starts: ['letter'],
      pattern: /(\p{Lu}{2,4})(\p{Lu}\p{Ll}{2,20})(?![\p{L}\p{N}])/uy,
      say: ([, letters = '', name = '']) => `${spelled(letters)} ${name}`,
    },
  ];
}

function isWord({ wordsInCapitals, spelledCapitals }: SpeechLanguage, letters: string): boolean {
  if (wordsInCapitals.has(letters)) return true;
  return letters.length > 3 && isSpeakable(letters) && !spelledCapitals.has(letters);
}

/** Between other words in capitals it is one of a text of capitals. */
function isShouted(language: SpeechLanguage, before: string, after: string): boolean {
  const neighbours = [
    before.slice(-60).match(/\p{L}{2,}(?=[^\p{L}]*$)/u)?.[0],
    after.slice(0, 60).match(/\p{L}{2,}/u)?.[0],
  ];
  return neighbours.every((word) => word !== undefined && word === word.toUpperCase() && isWord(language, word));
}

/** An initial of a name, not the end of a sentence ("Vitamin C. It"). */
function isSpelledName(before: string, after: string): boolean {
  const next = /^\s*(\p{L}+)/u.exec(after)?.[1] ?? '';
  return next !== 'I' || /\p{Lu}\.\s?$/u.test(before);
}
