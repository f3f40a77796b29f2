import { digitByDigit } from '../amounts.ts';
import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';
import { spelled, wordOrLetters } from '../spelling.ts';

const words = (list: string) => new Set(list.split(' '));
/** Ends of names that stand without "www." in a text. Two-letter words such as "it" and "in" are no such ends. */
const DOMAIN_ENDS = words(
  'com org net edu gov mil info biz app dev io ai tv uk de fr es nl eu ch us ca au jp cn ru se dk pl pt br nz local localhost',
);
const FILE_ENDS = words(
  'js ts tsx jsx mjs cjs py json yaml yml md txt pdf csv tsv htm html css sh png jpg jpeg gif svg doc docx xls xlsx ppt pptx zip gz exe cpp rs go java xml toml ini log wav mp3 mp4 onnx env',
);
/** Of an address: all up to a space, without the marks that end the sentence. */
const REST = `[^\\s<>"]{0,2000}[^\\s<>"'.,;:!?)\\]*_]`;

/** Addresses of the web, of e-mail and of files: each sign has its name, letters that are no word are spelled. */
export function addressRules(language: SpeechLanguage): Rule[] {
  const rule = (pattern: string, starts: Rule['starts'], ends?: ReadonlySet<string>): Rule => ({
    starts,
    pattern: new RegExp(pattern, 'uy'),
    say([address, end = ''], { before }) {
      if (/[\p{L}\p{N}]$/u.test(before) || (ends && !ends.has(end.toLowerCase()))) return undefined;
      return sayAddress(language, address);
    },
  });
  const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
  const path = `(?:[/?#]${REST}|\\/)?`;
  const anywhere = ['letter', 'digit'] as const;
  return [
    rule(`(?:[Hh]ttps?|HTTPS?|s?ftp|ssh|file|wss?|git):\\/\\/${REST}\\/?`, ['letter']),
    rule(`(?:www|WWW)\\.${REST}\\/?`, ['letter']),
    rule(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.+_&-]{0,62}[\\p{L}\\p{N}_])?@${label}(?:\\.${label}){1,5}${path}`, anywhere),
    rule(`(?:${label}\\.){1,4}(\\p{L}{2,9})(?![\\p{L}\\p{N}-]|\\.\\p{L})(?::\\d{1,5})?${path}`, anywhere, DOMAIN_ENDS),
    rule(
      `[\\p{L}\\p{N}_-]{1,60}(?:\\.[\\p{L}\\p{N}_-]{1,30}){0,2}\\.(\\p{L}{2,4}\\d?)(?![\\p{L}\\p{N}])`,
      anywhere,
      FILE_ENDS,
    ),
    rule('@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.]{0,40}[\\p{L}\\p{N}_])?', ['sign']),
    rule('~\\/[\\p{L}\\p{N}_./-]{1,200}(?<![.])', ['sign']),
    rule('\\.{0,2}(?:\\/[\\p{L}\\p{N}_.-]{1,60}){2,12}\\/?(?<![.])', ['sign']),
    rule('[a-zA-Z]:\\\\(?:[\\p{L}\\p{N}_. -]{1,60}\\\\){0,12}[\\p{L}\\p{N}_.-]{1,60}(?<![.])', ['letter']),
  ];
}

const PARTS = /\p{L}[\p{L}\p{M}]*|\d+|\s+|./gsu;

function sayAddress(language: SpeechLanguage, address: string): string {
  const parts = address.match(PARTS) ?? [];
  return parts
    .flatMap((part, index) => {
      if (/^\d/.test(part)) return sayDigits(language, part);
      if (/^\p{L}/u.test(part)) return sayLetters(part, parts[index - 1] === '.');
      return language.addressSigns[part] ?? [];
    })
    .join(' ');
}

/** "6000" is a number of its own, "123456" a row of digits. */
function sayDigits(language: SpeechLanguage, digits: string): string {
  return /^[1-9]\d?0{2,6}$/.test(digits) ? language.cardinal(digits) : digitByDigit(language, digits);
}

/** @param isBehindDot where two letters are the code of a country */
function sayLetters(letters: string, isBehindDot: boolean): string {
  const isCode = /^(?:https?|www|s?ftp|ssh|html?)$/i.test(letters) || (isBehindDot && letters.length === 2);
  return isCode ? spelled(letters) : wordOrLetters(letters);
}
