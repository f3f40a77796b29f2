import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';

const COUGH_MS = 350;
const PEAK = 0.4;

/** Makes a burst of noise in the shape of a cough, always the same. @returns 16 kHz mono */
export function makeCough(): Float32Array {
  const length = samplesOfMs(COUGH_MS);
  let seed = 7;
  return Float32Array.from({ length }, (_, i) => {
    // Lehmer's random number generator with Park and Miller's constants.
    seed = (seed * 16_807) % 2_147_483_647;
    return 2 * PEAK * (seed / 2_147_483_647 - 0.5) * Math.exp((-5 * i) / length);
  });
}
