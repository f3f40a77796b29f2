import { samplesOfMs } from '../../src/shared/audio/audio-format.ts';

/** A quiet room is not digital silence. */
const ROOM_NOISE = 0.0005;

/** The same noise in every run, so that results do not depend on chance. */
export function roomNoise(durationMs: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: samplesOfMs(durationMs) }, () => {
    // Linear congruential generator from Numerical Recipes.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 31 - 1) * ROOM_NOISE;
  });
}
