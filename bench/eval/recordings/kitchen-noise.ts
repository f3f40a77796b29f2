import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../src/shared/audio/audio-format.ts';
import { noise, rmsOfSpeech } from '../noise.ts';

/** Of the sum: a fridge's hum, water and a fan, and dishes that touch. */
const HUM = 0.3;
const WATER = 0.6;
const DISHES = 1;
const HUM_HZ = [100, 200, 300];
const DISHES_PER_SECOND = 2;
const DISH_DECAY_MS = 60;

/** @param snrDb ratio of the loudest quarter of the clip to the noise; infinity adds none */
export function inKitchen(clip: Float32Array, snrDb: number): Float32Array {
  if (!Number.isFinite(snrDb)) return clip;
  const made = kitchenNoise(clip.length);
  const factor = (rmsOfSpeech(clip) * 10 ** (-snrDb / 20)) / rmsOf(made);
  return clip.map((sample, at) => sample + factor * (made[at] as number));
}

/** Noise of a kitchen, made of its parts: the same in each run. */
function kitchenNoise(length: number): Float32Array {
  const white = noise(length, 1);
  const made = new Float32Array(length);
  let low = 0;
  for (let at = 0; at < length; at++) {
    // Of the first order: water and fans are louder at low frequencies.
    low += 0.15 * ((white[at] as number) - low);
    const hum = HUM_HZ.reduce((sum, hz) => sum + Math.sin((2 * Math.PI * hz * at) / SAMPLE_RATE_HZ), 0);
    made[at] = WATER * low * 3 + (HUM * hum) / HUM_HZ.length;
  }
  addDishes(made, white);
  return made;
}

/** Tones that fade quickly, at moments and of pitches that the noise decides. */
function addDishes(made: Float32Array, white: Float32Array): void {
  const seconds = made.length / SAMPLE_RATE_HZ;
  for (let dish = 0; dish < seconds * DISHES_PER_SECOND; dish++) {
    const chance = (index: number) => Math.abs(white[(dish * 37 + index) % white.length] as number) / Math.sqrt(3);
    const start = Math.floor(chance(0) * made.length);
    const hz = 1500 + 4000 * chance(1);
    const end = Math.min(made.length, start + samplesOfMs(DISH_DECAY_MS * 5));
    for (let at = start; at < end; at++) {
      const seconds = (at - start) / SAMPLE_RATE_HZ;
      const level = DISHES * Math.exp((-1000 * seconds) / DISH_DECAY_MS);
      made[at] = (made[at] as number) + level * Math.sin(2 * Math.PI * hz * seconds);
    }
  }
}

function rmsOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
}
