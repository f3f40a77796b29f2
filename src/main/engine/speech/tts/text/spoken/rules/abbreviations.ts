import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

/** In digits, or a Roman numeral that is no word: "no. I think". */
const NUMBER_AFTER = /^\s?(?:\d|(?![ICDM](?!\p{L}))[IVXLCDM]{1,7}(?![\p{L}']))/u;

/** "etc.", "e.g.", "Dr. Smith", "No. 5", "z. B.". */
export function abbreviationRules({ abbreviations }: SpeechLanguage): Rule[] {
  const say = (written: string, after: string): string | undefined => {
    const found =
      abbreviations.get(written.replace(/\s/gu, '').toLowerCase()) ?? abbreviations.get(written.toLowerCase());
    if (!found) return undefined;
    if (found.before === 'number' && !NUMBER_AFTER.test(after)) return undefined;
    if (found.before === 'capital' && !/^\s?\p{Lu}/u.test(after)) return undefined;
    return found.spoken;
  };
  const rule = (pattern: RegExp): Rule => ({
    starts: ['letter'],
    pattern,
    say: ([written], { before, after }) => (/[\p{L}\p{N}]$/u.test(before) ? undefined : say(written, after)),
  });
  return [
    rule(/\p{L}{1,5}\.(?:\s?\p{L}{1,5}\.){1,3}/uy),
    rule(/\p{L}(?:\.\p{L}){1,4}\.?(?![\p{L}])/uy),
    rule(/et al\.|[wWnN]\/[oOaA]?(?![\p{L}])/uy),
    rule(/\p{L}{1,8}\.(?!\p{L})/uy),
    rule(/\p{L}{1,6}(?![\p{L}'.])/uy),
  ];
}
