import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';

/** Of the reflections together, to the direct sound: a living room. */
const REFLECTED_SHARE = 0.25;

/**
 * Statistical model of a room's response: noise that decays exponentially (Polack, "La transmission de l'énergie sonore
 * dans les salles", 1988).
 * @param decayMs time in which the sound falls by 60 dB
 * @returns impulse response; the first sample is the direct sound, 1
 */
export function makeReverberation(decayMs: number): Float32Array {
  const response = new Float32Array(samplesOfMs(decayMs) + 1);
  let state = 1;
  let energy = 0;
  for (let i = 1; i < response.length; i++) {
    // Numerical Recipes' generator: the same room each time.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const value = (state / 2 ** 31 - 1) * 10 ** ((-3 * i) / response.length);
    response[i] = value;
    energy += value ** 2;
  }
  const gain = Math.sqrt(REFLECTED_SHARE / energy);
  for (let i = 1; i < response.length; i++) response[i] = (response[i] as number) * gain;
  response[0] = 1;
  return response;
}
