import type { EnglishVariety } from '../phonemes.ts';
import { receivedPronunciation } from './british.ts';
import type { EnglishWords, WordSource } from './english-words.ts';
import { phraseForm, specialForm, withPlace } from './function-words.ts';
import { phonesOf } from './graphone.ts';
import { heteronym } from './heteronyms.ts';
import { isLetters, spellOut } from './letters.ts';
import { wordIpa } from './word-ipa.ts';

/** A word as it is said among others. */
export interface SpokenWord {
  /** In eSpeak NG's IPA, with the marks of its stress. */
  ipa: string;
  source: WordSource;
}

/**
 * A word's sounds from elsewhere, asked before anything else.
 * @param word in small letters
 * @returns IPA with marks before the stressed vowels; undefined for a word that is said as usual
 */
export type OwnPronunciation = (word: string) => string | undefined;

interface Draft extends SpokenWord {
  /** As written, in small letters; of a phrase the last word. */
  word: string;
  /** Whether its last letter is an r that is only heard before a vowel. */
  endsInR: boolean;
}

const VOWEL = /^[ˈˌ]?[aæɑɐəɛeɪᵻiɔʊuʌɜoɒɚ]/;

/** Says the words of a clause, each by its neighbours. @param words of letters and apostrophes, as written */
export function sayClause(
  words: readonly string[],
  variety: EnglishVariety,
  known: EnglishWords,
  own: OwnPronunciation,
): SpokenWord[] {
  const small = words.map((word) => word.toLowerCase());
  const drafts: Draft[] = [];
  for (let index = 0; index < words.length; index++) {
    const written = words[index] as string;
    const word = small[index] as string;
    const next = small[index + 1];
    const given = own(word);
    if (given !== undefined) {
      drafts.push({ word, ipa: given, source: 'dictionary', endsInR: false });
      continue;
    }
    const phrase = next !== undefined && own(next) === undefined ? phraseForm(word, next, variety) : undefined;
    if (phrase !== undefined) {
      drafts.push({ word: next as string, ipa: phrase, source: 'dictionary', endsInR: false });
      index++;
      continue;
    }
    const place = { isFirst: index === 0, isLast: index === words.length - 1 };
    drafts.push(sayWord(written, small, index, place, variety, known));
  }
  stressSomething(drafts);
  return drafts.map((draft, index) => {
    const ipa = linked(draft, drafts[index + 1], variety);
    return { ipa: variety === 'en-gb-x-rp' ? receivedPronunciation(ipa) : ipa, source: draft.source };
  });
}

function sayWord(
  written: string,
  clause: readonly string[],
  index: number,
  place: { isFirst: boolean; isLast: boolean },
  variety: EnglishVariety,
  known: EnglishWords,
): Draft {
  const word = clause[index] as string;
  if (isSpelled(written)) return { word, ipa: spellOut(written, variety), source: 'dictionary', endsInR: false };
  const special = specialForm(word, variety);
  if (special !== undefined) {
    return { word, ipa: withPlace(word, special, place, variety), source: 'dictionary', endsInR: /re?$/.test(word) };
  }
  const sounds = heteronym(clause, index);
  const { graphones, source } = sounds
    ? { graphones: known.spelled(word, sounds), source: 'dictionary' as const }
    : known.say(word, variety);
  const last = phonesOf(graphones).at(-1) ?? '';
  return {
    word,
    ipa: withPlace(word, wordIpa(graphones, variety), place, variety),
    source,
    endsInR: last === 'R' || last.startsWith('ER'),
  };
}

/** Initials, and what has no vowel: "IBM" written "I B M" comes as one word, "pm" too. */
function isSpelled(written: string): boolean {
  return (
    (/^\p{Lu}+$/u.test(written) && (written.length > 1 || !/^[AI]$/.test(written))) || isLetters(written.toLowerCase())
  );
}

/** A clause of weak words has its stress on the last that can bear it. */
function stressSomething(drafts: Draft[]): void {
  if (drafts.some(({ ipa }) => ipa.includes('ˈ'))) return;
  const half = [...drafts].reverse().find(({ ipa }) => ipa.includes('ˌ'));
  if (half) {
    half.ipa = half.ipa.replace('ˌ', 'ˈ');
    return;
  }
  const last = drafts.at(-1);
  if (last) last.ipa = last.ipa.replace(/[aæɑɐəɛeɪᵻiɔʊuʌɜoɒɚ]/, (vowel) => `ˈ${vowel}`);
}

/** What the first sound of the next word makes of a word's last one. */
function linked({ word, ipa, endsInR }: Draft, next: Draft | undefined, variety: EnglishVariety): string {
  if (!next || !VOWEL.test(next.ipa)) return ipa;
  if (ipa.endsWith('ðə')) return ipa.replace(/ə$/, 'ɪ');
  if (word === 'to') return ipa.replace(/ə$/, 'ʊ');
  if (variety === 'en-us' && (word === 'it' || word === 'at')) return ipa.replace(/t$/, 'ɾ');
  return endsInR && !ipa.endsWith('ɹ') ? `${ipa}ɹ` : ipa;
}
