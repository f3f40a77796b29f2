import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const NUMERAL = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** "Louis XIV", "World War II", "chapter IV", "Rocky III". */
export function romanRules(language: SpeechLanguage): Rule[] {
  const { romanKeywords, cardinal } = language;
  return [
    {
      starts: ['letter'],
      pattern:
        language.id === 'de'
          ? /([IVXLCDM]{1,9})(\.(?!\p{L}))?(?![\p{L}\p{N}])/uy
          : /([IVXLCDM]{1,9})()(?![\p{L}\p{N}]|\.\p{L})/uy,
      say([, numeral = ''], { before, after }) {
        if (!NUMERAL.test(numeral)) return undefined;
        const digits = romanValue(numeral);
        if (romanKeywords.test(before)) return cardinal(digits);
        const regnal = language.regnal(digits, before, after);
        if (regnal !== undefined) return regnal;
        // Behind another name: two letters or more of those that no word has.
        const isName = /\p{Lu}\p{Ll}{2,}\s$/u.test(before) && /^[IVX]{2,}$/.test(numeral);
        return isName ? cardinal(digits) : undefined;
      },
    },
  ];
}

/** @param numeral in the usual form. @returns its digits */
export function romanValue(numeral: string): string {
  const values = [...numeral].map((letter) => VALUES[letter] ?? 0);
  return String(values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0));
}
