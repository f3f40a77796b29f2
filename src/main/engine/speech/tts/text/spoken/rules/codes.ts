import { digitByDigit } from '../amounts.ts';
import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';
import { spelled } from '../spelling.ts';

/** Letters and digits together: "3D", "4K", "MP3", "COVID-19", "B2B", "401(k)", "2x". */
export function codeRules(language: SpeechLanguage): Rule[] {
  return [
    {
      starts: ['digit'],
      pattern: /(\d{3})\(([a-z])\)/uy,
      say: ([, digits = '', letter = '']) => `${digitByDigit(language, digits).replace('zero', 'oh')} ${letter}`,
    },
    {
      starts: ['letter', 'digit'],
      pattern:
        /(?=[\p{L}\d-]{0,12}\d)(?:\p{L}{1,12}-?\d{1,8}|\d{1,8}-?\p{Lu}|\d{1,8}\p{L}{1,12})(?:-?(?:\d{1,8}|\p{L}{1,6}))*?(?![\p{L}\d])/uy,
      say: ([code], { before }) => (/[\p{L}\d]$/u.test(before) ? undefined : sayCode(language, code)),
    },
  ];
}

function sayCode(language: SpeechLanguage, code: string): string {
  const parts = code.match(/\p{L}+|\d+/gu) ?? [];
  return parts.map((part) => (/\d/.test(part) ? sayDigits(language, part) : sayLetters(language, part))).join(' ');
}

/** As people say the numbers of models and flights: 747 "seven forty seven", 4090 "forty ninety". */
function sayDigits(language: SpeechLanguage, digits: string): string {
  if (/^0\d|\d{5}/.test(digits)) return digitByDigit(language, digits);
  if (language.id === 'en' && /^\d{4}$/.test(digits)) return language.year(digits);
  return language.cardinal(digits);
}

function sayLetters({ wordsInCapitals }: SpeechLanguage, letters: string): string {
  const isWord = letters !== letters.toUpperCase() || wordsInCapitals.has(letters) || letters.length > 4;
  return letters.length === 1 || isWord ? letters : spelled(letters);
}
