import type { EnglishPhonemes } from '../../../src/main/engine/speech/tts/neural/english/english-phonemes.ts';
import type { EnglishVariety, Phonemes } from '../../../src/main/engine/speech/tts/neural/phonemes.ts';

/** Where a word's sounds are from: the dictionary, a known word with an ending or in a compound, the spelling. */
type Kind = 'dictionary' | 'derived' | 'spelling';

interface KindFigures {
  words: number;
  /** With the same phonemes and the same stress. */
  same: number;
  samePercent: number;
  /** Phonemes that differ, of a hundred; marks of stress are phonemes, as they are to the voices. */
  errorPercent: number;
}

export interface Comparison {
  sentences: number;
  kinds: Record<Kind | 'all', KindFigures>;
  msPerSentence: number;
  /** Ours, theirs, and how often, the most frequent first. */
  differences: [ours: string, theirs: string, count: number][];
}

interface Pair {
  kind: Kind;
  ours: string;
  theirs: string;
}

/**
 * Compares Hark's phonemes with those of eSpeak NG, word by word.
 * @param sentences as a voice gets them
 */
export async function compare(
  sentences: readonly string[],
  variety: EnglishVariety,
  ours: EnglishPhonemes,
  theirs: Phonemes,
): Promise<Comparison> {
  const pairs: Pair[] = [];
  let ms = 0;
  for (const sentence of sentences) {
    const startedAt = performance.now();
    const words = ours.clausesOf(sentence, variety).flatMap((clause) => clause.words);
    ms += performance.now() - startedAt;
    if (words.length === 0) continue;
    // eSpeak NG's own name for British English is the language's.
    const espeak = (await theirs.of(sentence, variety === 'en-gb' ? 'en' : variety))
      .replace(/[;:,.!?…—]/g, '')
      .split(' ')
      .filter(Boolean);
    // Hark writes some phrases as several words.
    const split = words.flatMap(({ ipa, source }) => ipa.split(' ').map((each) => ({ ipa: each, source })));
    pairs.push(...paired(split, espeak));
  }
  const kinds = { all: figures(pairs) } as Comparison['kinds'];
  for (const kind of ['dictionary', 'derived', 'spelling'] as const) {
    kinds[kind] = figures(pairs.filter((pair) => pair.kind === kind));
  }
  return {
    sentences: sentences.length,
    kinds,
    msPerSentence: Math.round((1000 * ms) / sentences.length) / 1000,
    differences: differencesOf(pairs),
  };
}

/** The cheapest pairs of the first words of either side. */
interface Pairing {
  cost: number;
  pairs: Pair[];
}

/** Pairs the words of the cheapest alignment; a word without a counterpart is paired with ''. */
function paired(ours: readonly { ipa: string; source: Kind }[], theirs: readonly string[]): Pair[] {
  const firstKind = (ours[0] as { source: Kind }).source;
  // One for each number of their words.
  let row: Pairing[] = [{ cost: 0, pairs: [] }];
  for (const their of theirs) row.push(longer(row.at(-1) as Pairing, firstKind, '', their));
  for (const { ipa, source } of ours) {
    const next = [longer(row[0] as Pairing, source, ipa, '')];
    theirs.forEach((their, index) => {
      const ways = [
        longer(row[index] as Pairing, source, ipa, their),
        longer(row[index + 1] as Pairing, source, ipa, ''),
        longer(next[index] as Pairing, source, '', their),
      ];
      next.push(ways.reduce((best, way) => (way.cost < best.cost ? way : best)));
    });
    row = next;
  }
  return (row.at(-1) as Pairing).pairs;
}

function longer({ cost, pairs }: Pairing, kind: Kind, ours: string, theirs: string): Pairing {
  return { cost: cost + distance(ours, theirs), pairs: [...pairs, { kind, ours, theirs }] };
}

function phonemes(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** Levenshtein distance in phonemes. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current.push(
        Math.min(
          (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (previous[j] as number) + 1,
          (current[j - 1] as number) + 1,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] as number;
}

function figures(pairs: readonly Pair[]): KindFigures {
  const words = pairs.length;
  const same = pairs.filter(({ ours, theirs }) => ours === theirs).length;
  const expected = phonemes(pairs.map(({ theirs }) => theirs));
  const errors = pairs.reduce((sum, { ours, theirs }) => sum + distance(ours, theirs), 0);
  const percent = (share: number) => Math.round(1000 * share) / 10;
  return {
    words,
    same,
    samePercent: percent(same / Math.max(1, words)),
    errorPercent: percent(errors / Math.max(1, expected)),
  };
}

function differencesOf(pairs: readonly Pair[]): Comparison['differences'] {
  const counts = new Map<string, number>();
  for (const { ours, theirs } of pairs) {
    const key = `${ours}\t${theirs}`;
    if (ours !== theirs) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => {
      const [ours = '', theirs = ''] = key.split('\t');
      return [ours, theirs, count];
    });
}
