import type { Engine } from '../../../src/main/engine/engine.ts';
import { wordsOf } from '../word-errors.ts';

interface TalkOutcome {
  withVocabulary: boolean;
  words: number;
  /** Words of the vocabulary that were heard and not said. */
  intruded: string[];
}

interface TalkGroup {
  withVocabulary: boolean;
  clips: number;
  words: number;
  intrusions: number;
}

/** Words that were not said must not appear because Hark was told of them. @param said the words, with markers such as {smack} */
export async function talkOutcomes(
  engine: Engine,
  said: string,
  clip: Float32Array,
  vocabulary: readonly string[],
): Promise<TalkOutcome[]> {
  const spoken = countsOf(wordsOf(said.replace(/\{[^}]*\}/g, ' ')));
  const outcomes: TalkOutcome[] = [];
  for (const withVocabulary of [false, true]) {
    const { text } = await engine.transcribeWhole(clip, withVocabulary ? vocabulary : []);
    const heard = countsOf(wordsOf(text));
    const intruded = vocabulary.filter((word) => (heard.get(word) ?? 0) > (spoken.get(word) ?? 0));
    outcomes.push({ withVocabulary, words: wordsOf(said).length, intruded });
  }
  return outcomes;
}

export function talkGroups(outcomes: readonly TalkOutcome[]): TalkGroup[] {
  return [false, true].flatMap((withVocabulary) => {
    const clips = outcomes.filter((outcome) => outcome.withVocabulary === withVocabulary);
    if (clips.length === 0) return [];
    const sum = (value: (outcome: TalkOutcome) => number) => clips.reduce((all, each) => all + value(each), 0);
    const [words, intrusions] = [sum((clip) => clip.words), sum(({ intruded }) => intruded.length)];
    return { withVocabulary, clips: clips.length, words, intrusions };
  });
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
