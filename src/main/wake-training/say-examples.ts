import { oneOf, shuffle } from '../../shared/seeded-random.ts';
import { nearMisses } from './near-misses.ts';
import type { Speaker } from './speakers.ts';

/** A name is called, asked for, and said before a question; after its first word there may be a pause. */
const TONES = [
  (phrase: string) => `${phrase}!`,
  (phrase: string) => `${phrase}?`,
  (phrase: string) => `${phrase}.`,
  (phrase: string) => `${phrase},`,
  (phrase: string) => `${phrase.replace(' ', ', ')}!`,
];

/** Spoken examples, each without silence around it, 16 kHz mono. */
export interface SpokenExamples {
  /** The wake word. */
  words: Float32Array[];
  /** What sounds like it. */
  nearMisses: Float32Array[];
  /** Sentences that are meant for nobody. */
  talk: Float32Array[];
}

export interface ExampleOptions {
  /** How often the wake word is said. */
  words: number;
  /** How many of the words that sound like it are said; fewer when there are fewer. */
  nearMisses: number;
  /** Who say the sentences; all speakers when it is not given. */
  talkers?: readonly Speaker[] | undefined;
  random: () => number;
  /** @param share 0 to 1 */
  onProgress?: ((share: number) => void) | undefined;
}

/**
 * Lets speakers say a wake word, what sounds like it, and other things.
 * @param sentences without the wake word
 */
export async function sayExamples(
  phrase: string,
  sentences: readonly string[],
  speakers: readonly Speaker[],
  { words, nearMisses: wantedMisses, talkers = speakers, random, onProgress }: ExampleOptions,
): Promise<SpokenExamples> {
  const allMisses = nearMisses(phrase);
  shuffle(allMisses, random);
  const misses = allMisses.slice(0, wantedMisses);
  const total = words + misses.length + sentences.length;
  let done = 0;
  const say = async (text: string, by: readonly Speaker[]) => {
    const said = await weighted(by, random).say(text, random);
    onProgress?.(++done / total);
    return said;
  };
  const sayAll = async (texts: readonly string[], by = speakers) => {
    const said: Float32Array[] = [];
    for (const text of texts) said.push(await say(text, by));
    return said.filter(({ length }) => length > 0);
  };
  const called = () => oneOf(random, TONES)(phrase);
  return {
    words: await sayAll(Array.from({ length: words }, called)),
    nearMisses: await sayAll(misses),
    talk: await sayAll(sentences, talkers),
  };
}

function weighted(speakers: readonly Speaker[], random: () => number): Speaker {
  let rest = random() * speakers.reduce((sum, { weight }) => sum + weight, 0);
  const found = speakers.find(({ weight }) => {
    rest -= weight;
    return rest < 0;
  });
  return found ?? (speakers.at(-1) as Speaker);
}
