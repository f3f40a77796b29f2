import { concatSamples } from '../../../../../../shared/audio/audio-format.ts';

/** So far before its end a part may be cut. */
const SEARCHED_SAMPLES = 256;

/**
 * Moves the seams between parts to where the sound is close to zero: each part is resampled by itself when it is played, which
 * would click in the middle of a wave.
 * @param parts the last one is returned
 */
export async function* endAtZero(
  parts: AsyncGenerator<Float32Array, Float32Array>,
): AsyncGenerator<Float32Array, Float32Array> {
  let carried = new Float32Array();
  for (;;) {
    const { done, value } = await parts.next();
    const samples = concatSamples([carried, value]);
    if (done) return samples;
    const end = lastZero(samples);
    yield samples.slice(0, end);
    carried = samples.slice(end);
  }
}

/** @returns the end at which the samples around it are smallest */
function lastZero(samples: Float32Array): number {
  let best = samples.length;
  let smallest = Number.POSITIVE_INFINITY;
  for (let end = Math.max(1, samples.length - SEARCHED_SAMPLES); end < samples.length; end++) {
    const size = Math.abs(samples[end - 1] as number) + Math.abs(samples[end] as number);
    if (size > smallest) continue;
    best = end;
    smallest = size;
  }
  return best;
}
