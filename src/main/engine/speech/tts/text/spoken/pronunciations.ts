import { ipaOf, type PronunciationList, pronouncedKey } from '../../../../../../shared/settings/pronunciations.ts';
import { withPhonemes } from '../../given-phonemes.ts';
import { plainCharacters } from './plain-characters.ts';
import { type Rule, scan } from './scan.ts';

/** A whole word: neither a part of another one nor of an address. */
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}@_]|[\p{L}\p{N}]\.)`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}@_]|\.[\p{L}\p{N}]|:\/\/|'(?!s(?!\p{L}))\p{L})`;
const POSSESSIVE = String.raw`('s(?![\p{L}\p{N}]))?`;

/** The user's own pronunciations. A spelled one is for every voice; IPA goes with the word to voices that take phonemes. */
export class Pronunciations {
  readonly #entries: ReadonlyMap<string, string>;
  readonly #pattern: RegExp | undefined;

  constructor(list: PronunciationList) {
    const entries = Object.entries(list).map(([word, said]) => [keyOf(word), said] as const);
    this.#entries = new Map(entries);
    // Of "New York" and "New" the longer one.
    const words = entries.map(([key]) => key).sort((a, b) => b.length - a.length);
    if (words.length === 0) return;
    this.#pattern = new RegExp(`${BEFORE}(${words.map(escaped).join('|')})${AFTER}${POSSESSIVE}`, 'iuy');
  }

  /** @param rules of the language, for what the words hold besides letters. @returns the rule that goes before them; none for an empty list */
  before(rules: readonly Rule[]): Rule[] {
    const pattern = this.#pattern;
    if (!pattern) return [];
    const say = ([whole, word = '', possessive = '']: RegExpExecArray) => {
      const said = this.#entries.get(pronouncedKey(word));
      if (said === undefined) return undefined;
      const ipa = ipaOf(said);
      if (ipa === undefined) return `${scan(plainCharacters(said), rules)}${possessive}`;
      const phonemes = phonemesOf(ipa);
      return withPhonemes(scan(whole, rules), possessive === '' ? phonemes : phonemes + possessiveAfter(phonemes));
    };
    return [{ starts: ['letter', 'digit', 'sign'], pattern, say }];
  }
}

const keyOf = (word: string) => pronouncedKey(plainCharacters(word).trim());

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** What is typed for IPA, and what other dictionaries write, in the letters of eSpeak NG. */
function phonemesOf(ipa: string): string {
  return (
    ipa
      .normalize('NFC')
      .replace(/['’]/gu, 'ˈ')
      .replace(/,/gu, 'ˌ')
      .replace(/:/gu, 'ː')
      .replace(/g/gu, 'ɡ')
      .replace(/r/gu, 'ɹ')
      .replace(/ʧ/gu, 'tʃ')
      .replace(/ʤ/gu, 'dʒ')
      // Ties and the ends of syllables.
      .replace(/[͜͡‿.]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** How "'s" is said after a word. */
function possessiveAfter(phonemes: string): string {
  if (/[szʃʒ]$/u.test(phonemes)) return 'ᵻz';
  return /[ptkfθ]$/u.test(phonemes) ? 's' : 'z';
}
