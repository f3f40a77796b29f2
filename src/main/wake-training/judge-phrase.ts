import { distance as editDistance } from 'fastest-levenshtein';
import { WAKE_WORD, type WakeWord } from '../../shared/settings/wake-words.ts';
import type { PhraseFlaw, PhraseVerdict } from '../../shared/wake-training/phrase-verdict.ts';
import { EnglishWords } from '../engine/speech/tts/neural/english/english-words.ts';
import { isVowelName, phonesOf, withoutStress } from '../engine/speech/tts/neural/english/graphone.ts';
import { readLexicon } from '../engine/speech/tts/neural/english/lexicon.ts';
import { modelManifest } from '../models/catalogue/manifest.ts';
import { readOrdinaryTalk } from './ordinary-talk.ts';

/** "Hey Hark" has two syllables and six sounds; "hey you" has four sounds. */
const MIN_SYLLABLES = 2;
const MIN_PHONES = 6;
const GOOD_SYLLABLES = [3, 6] as const;
/** A model hears 1.28 s at a time: at five syllables a second it no longer hears the beginning of a longer phrase. */
const MAX_SYLLABLES = 8;
/** So many of a thousand sentences of ordinary talk have a word that is said all day. */
const COMMON_PER_THOUSAND = 1;
/** Share of the sounds of a name that differ: one of "Marvin" and "Marlin", two of "Marvin" and "Jarvis". */
const ALIKE_DISTANCE = 0.3;
const CALLS: ReadonlySet<string> = new Set(['hey', 'hi', 'hello', 'oh', 'ok', 'okay', 'yo']);

/** Judges whether phrases are good wake words. It reads the dictionary once. */
export class PhraseJudge {
  readonly #english = new EnglishWords(readLexicon());
  readonly #common = commonWords(readOrdinaryTalk());

  /**
   * @param text as the user types it
   * @param others wake words that Hark listens for or that the user has; the phrase itself may be among them
   */
  judge(text: string, others: readonly WakeWord[]): PhraseVerdict {
    const phrase = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
    if (!WAKE_WORD.test(phrase)) return { phrase, syllables: 0, flaws: [{ type: 'letters' }] };
    const words = phrase.split(' ').filter((word) => /[a-z]/.test(word));
    const mute = words.find((word) => !/[aeiouy]/.test(word));
    if (mute !== undefined) return { phrase, syllables: 0, flaws: [{ type: 'unspeakable', word: mute }] };
    const said = words.map((word) => ({ word, ...this.#english.say(word, 'en-us') }));
    const phones = said.flatMap(({ graphones }) => phonesOf(graphones));
    const syllables = phones.filter(isVowelName).length;
    const guessed = said.find(({ source }) => source === 'spelling');
    const alike = others.find((other) => other !== phrase && this.#isAlike(words, other.split(' ')));
    const isTaken = modelManifest.some(({ files }) => files.some(({ wakeWord }) => wakeWord === phrase));
    const flaws: (PhraseFlaw | undefined)[] = [
      isTaken ? { type: 'taken' } : undefined,
      lengthFlaw(syllables, phones.length),
      this.#isCommon(words) ? { type: 'common' } : undefined,
      alike === undefined ? undefined : { type: 'alike', word: alike },
      guessed && { type: 'guessed', word: guessed.word },
    ];
    return { phrase, syllables, flaws: flaws.filter((flaw) => flaw !== undefined) };
  }

  /** "Hey mother" calls somebody; "mother" alone, or "hey good morning", is talk. */
  #isCommon(words: readonly string[]): boolean {
    const name = nameOf(words);
    const isCalled = name.length < words.length;
    return !(isCalled && name.length === 1) && name.every((word) => this.#common.has(word));
  }

  #isAlike(one: readonly string[], other: readonly string[]): boolean {
    const [phones, otherPhones] = [this.#phonesOf(nameOf(one)), this.#phonesOf(nameOf(other))];
    const names = [...new Set([...phones, ...otherPhones])];
    // A letter for each sound, so that pronunciations compare as texts do.
    const lettersOf = (all: readonly string[]) =>
      String.fromCharCode(...all.map((phone) => 0x61 + names.indexOf(phone)));
    const differing = editDistance(lettersOf(phones), lettersOf(otherPhones));
    return differing <= ALIKE_DISTANCE * Math.max(phones.length, otherPhones.length);
  }

  /** @returns the sounds; vowels without stress, which are hardly told apart, as one */
  #phonesOf(words: readonly string[]): string[] {
    return words
      .flatMap((word) => phonesOf(this.#english.say(word, 'en-us').graphones))
      .map((phone) => (phone.endsWith('0') ? 'AH' : withoutStress(phone)));
  }
}

/** @returns the words behind a call: "hey" does not tell wake words apart */
function nameOf(words: readonly string[]): readonly string[] {
  return words.length > 1 && CALLS.has(words[0] as string) ? words.slice(1) : words;
}

function lengthFlaw(syllables: number, phones: number): PhraseFlaw | undefined {
  if (syllables < MIN_SYLLABLES || phones < MIN_PHONES) return { type: 'too-short' };
  if (syllables < GOOD_SYLLABLES[0]) return { type: 'short' };
  if (syllables > MAX_SYLLABLES) return { type: 'too-long' };
  return syllables > GOOD_SYLLABLES[1] ? { type: 'long' } : undefined;
}

function commonWords(sentences: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const word of new Set(sentence.toLowerCase().match(/[a-z']+/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const wanted = (sentences.length * COMMON_PER_THOUSAND) / 1000;
  return new Set([...counts].filter(([, count]) => count >= wanted).map(([word]) => word));
}
