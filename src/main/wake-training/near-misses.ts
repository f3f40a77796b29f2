import { distance as editDistance } from 'fastest-levenshtein';
import { EnglishWords } from '../engine/speech/tts/neural/english/english-words.ts';
import type { Graphone } from '../engine/speech/tts/neural/english/graphone.ts';
import { readLexicon } from '../engine/speech/tts/neural/english/lexicon.ts';

/** Of each word of a wake word, so many that sound like it. */
const ALIKE = 60;
/** Sounds that differ at most. */
const MAX_DISTANCE = 2;

/**
 * What sounds like a wake word and is none: words that are nearly it, it without one of its words, its words in another order.
 * @param phrase words of small letters
 */
export function nearMisses(phrase: string): string[] {
  const words = phrase.split(' ');
  const alike = wordsLike(words);
  const replaced = words.flatMap((word, index) =>
    (alike.get(word) ?? []).flatMap((other) => {
      const whole = words.map((same, at) => (at === index ? other : same)).join(' ');
      return words.length > 1 ? [whole, other] : [whole];
    }),
  );
  const bothReplaced =
    words.length > 1 ? (alike.get(words[0] as string) ?? []).map((_, index) => mixed(words, alike, index)) : [];
  const parts = words.length > 1 ? [...words, ...words, [...words].reverse().join(' ')] : [];
  return [...replaced, ...bothReplaced, ...parts];
}

function mixed(words: readonly string[], alike: ReadonlyMap<string, readonly string[]>, index: number): string {
  // A step for each word, so that the pairs differ.
  return words.map((word, at) => alike.get(word)?.at((index * (at + 1) + at) % ALIKE) ?? word).join(' ');
}

/** @returns for each word those that sound most like it, without those that sound the same or are its end */
function wordsLike(words: readonly string[]): Map<string, string[]> {
  const lexicon = readLexicon();
  const english = new EnglishWords(lexicon);
  const sounds = new Sounds();
  const wanted = words.map((word) => ({ word, said: sounds.of(english.say(word, 'en-us').graphones) }));
  const found = new Map(words.map((word) => [word, [] as { other: string; distance: number }[]]));
  for (const [other, graphones] of lexicon.dictionary.entries()) {
    const said = sounds.of(graphones);
    for (const { word, said: target } of wanted) {
      if (Math.abs(said.length - target.length) > MAX_DISTANCE) continue;
      const distance = editDistance(said, target);
      // Its beginning may be swallowed: "'ey".
      if (target.endsWith(said) || distance > Math.min(MAX_DISTANCE, target.length - 1)) continue;
      found.get(word)?.push({ other, distance });
    }
  }
  const nearest = (all: { other: string; distance: number }[]) =>
    all
      .sort((a, b) => a.distance - b.distance || a.other.length - b.other.length)
      .slice(0, ALIKE)
      .map(({ other }) => other);
  return new Map([...found].map(([word, all]) => [word, nearest(all)]));
}

/** Writes each sound as one letter, without its stress. */
class Sounds {
  readonly #letters = new Map<string, string>();

  of(graphones: readonly Graphone[]): string {
    return graphones
      .flatMap(({ phones }) => phones)
      .map((phone) => this.#letterOf(phone.replace(/\d$/, '')))
      .join('');
  }

  #letterOf(phone: string): string {
    const letter = this.#letters.get(phone) ?? String.fromCharCode(0x61 + this.#letters.size);
    this.#letters.set(phone, letter);
    return letter;
  }
}
