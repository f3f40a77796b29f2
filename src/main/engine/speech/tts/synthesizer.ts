import { concatSamples } from '../../../../shared/audio/audio-format.ts';
import { HarkError } from '../../../../shared/errors.ts';
import type { Speech } from './speech.ts';

export interface Synthesis extends Speech {
  /** Running time until `samples`, milliseconds. */
  computeMs: number;
  /** What follows `samples`, as it comes, where a voice sends a sentence in parts. @throws as `synthesize` */
  rest?: AsyncIterable<Speech>;
  /** Whether another voice spoke than the chosen one. */
  isSubstitute?: boolean;
}

/** Text to speech, as the pipeline sees it. */
export interface Synthesizer {
  /**
   * @param sentence one sentence, normalized
   * @param language speak it with the voice of this language, if there is one; the chosen voice without
   * @param signal aborted when nobody wants it any more
   * @throws HarkError TEXT_UNSPEAKABLE, TTS_FAILED; the signal's reason when it was aborted
   */
  synthesize(sentence: string, signal?: AbortSignal, language?: string): Promise<Synthesis>;
}

/** @returns undefined for a sentence that the voice cannot say: the others are said without it */
export async function unlessUnspeakable<Sound>(sound: Promise<Sound>): Promise<Sound | undefined> {
  try {
    return await sound;
  } catch (error) {
    if (error instanceof HarkError && error.code === 'TEXT_UNSPEAKABLE') return undefined;
    throw error;
  }
}

/** @returns the sound of a sentence from its first part on */
export async function* partsOf({ samples, sampleRateHz, rest }: Synthesis): AsyncGenerator<Speech, void> {
  yield { samples, sampleRateHz };
  if (rest) yield* rest;
}

/**
 * When a sentence fails in the middle, it is said again from its beginning: half a sentence says nothing.
 * @param again says it in another way
 * @throws the failure, when nobody wants the sentence any more, or what `again` throws
 */
export async function* restOrAgain(
  rest: AsyncIterable<Speech>,
  signal: AbortSignal | undefined,
  again: (error: unknown) => Promise<Synthesis>,
): AsyncGenerator<Speech, void> {
  try {
    yield* rest;
  } catch (error) {
    if (signal?.aborted) throw error;
    yield* partsOf(await again(error));
  }
}

/** Waits for what follows. @returns the sound of the whole sentence, and how long all of it took */
export async function wholeOf(synthesis: Synthesis): Promise<Speech & { computeMs: number }> {
  const startedAt = performance.now();
  const parts: Float32Array[] = [];
  for await (const { samples } of partsOf(synthesis)) parts.push(samples);
  const computeMs = synthesis.computeMs + performance.now() - startedAt;
  return { samples: concatSamples(parts), sampleRateHz: synthesis.sampleRateHz, computeMs };
}
