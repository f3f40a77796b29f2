import type { EnglishVariety } from '../phonemes.ts';
import { receivedPronunciation } from './british.ts';
import type { EnglishWords, WordSource } from './english-words.ts';
import { phraseForm, specialForm, withPlace } from './function-words.ts';
import { phonesOf } from './graphone.ts';
import { heteronym } from './heteronyms.ts';
import { spellOut } from './letters.ts';
import type { Token } from './tokens.ts';
import { wordIpa } from './word-ipa.ts';

/** A word as it is said among others. */
export interface SpokenWord {
  /** In eSpeak NG's IPA, with the marks of its stress. */
  ipa: string;
  source: WordSource;
}

interface Draft extends SpokenWord {
  /** As written, in small letters; of a phrase the last word. */
  word: string;
  /** Whether its last letter is an r that is only heard before a vowel. */
  endsInR: boolean;
}

const VOWEL = /^[ˈˌ]?[aæɑɐəɛeɪᵻiɔʊuʌɜoɒɚ]/;

/** Says the words of a clause, each by its neighbours. */
export function sayClause(tokens: readonly Token[], variety: EnglishVariety, known: EnglishWords): SpokenWord[] {
  const clause = tokens.map(({ word }) => word);
  const drafts: Draft[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const phrase = phraseAt(tokens, index, variety);
    drafts.push(phrase ?? sayWord(tokens, clause, index, variety, known));
    if (phrase) index++;
  }
  stressSomething(drafts);
  return drafts.map((draft, index) => {
    const ipa = linked(draft, drafts[index + 1], variety);
    return { ipa: variety === 'en-gb-x-rp' ? receivedPronunciation(ipa) : ipa, source: draft.source };
  });
}

/** Two words that are said in one breath. */
function phraseAt(tokens: readonly Token[], index: number, variety: EnglishVariety): Draft | undefined {
  const [first, second] = tokens.slice(index, index + 2);
  if (!first || !second || first.letters !== undefined || second.letters !== undefined) return undefined;
  const ipa = phraseForm(first.word, second.word, variety);
  if (ipa === undefined) return undefined;
  return { word: second.word, ipa, source: 'dictionary', endsInR: false };
}

function sayWord(
  tokens: readonly Token[],
  clause: readonly string[],
  index: number,
  variety: EnglishVariety,
  known: EnglishWords,
): Draft {
  const { word, letters, hasEnding } = tokens[index] as Token;
  const given = letters === undefined ? undefined : spellOut(letters, hasEnding, variety);
  if (given !== undefined) return { word, ipa: given, source: 'dictionary', endsInR: false };
  const place = { isFirst: index === 0, isLast: index === tokens.length - 1 };
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
