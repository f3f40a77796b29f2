import { expect, test } from 'vitest';
import { LogMel } from './log-mel.ts';
import { melFilters } from './mel-filters.ts';

const FRAMES = 30;
const [WINDOW, HOP] = [400, 160];
/** A chirp and noise, the same in each run. */
const sound = Float32Array.from(
  { length: FRAMES * HOP },
  (_, at) => 0.3 * Math.sin(0.00004 * at * at) + 0.05 * Math.sin(at * at * 1.3),
);

/** By the definition of the Fourier transform. */
function powers(samples: Float32Array, frame: number): number[] {
  const sampleAt = (at: number) => {
    const mirrored = at < 0 ? -at : at >= samples.length ? 2 * (samples.length - 1) - at : at;
    return samples[mirrored] as number;
  };
  return Array.from({ length: WINDOW / 2 + 1 }, (_, bin) => {
    let [real, imaginary] = [0, 0];
    for (let at = 0; at < WINDOW; at++) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / WINDOW);
      const value = window * sampleAt(frame * HOP + at - WINDOW / 2);
      real += value * Math.cos((2 * Math.PI * bin * at) / WINDOW);
      imaginary -= value * Math.sin((2 * Math.PI * bin * at) / WINDOW);
    }
    return real * real + imaginary * imaginary;
  });
}

test('is the logarithm of what the filters let through, over what is quiet', async () => {
  const logMel = await LogMel.load(80, 1);
  const { dims, data } = await logMel.of(sound, FRAMES);
  await logMel.release();
  expect(dims).toEqual([1, 80, FRAMES]);
  const filters = melFilters(
    80,
    Array.from({ length: WINDOW / 2 + 1 }, (_, bin) => bin * 40),
  );
  const decades = Array.from({ length: FRAMES }, (_, frame) => {
    const power = powers(sound, frame);
    return filters.map((filter) => {
      const through = filter.reduce((sum, height, bin) => sum + height * (power[bin] as number), 0);
      return Math.log10(Math.max(1e-10, through));
    });
  });
  const loudest = Math.max(...decades.flat());
  for (const [frame, values] of decades.entries()) {
    for (const [filter, value] of values.entries()) {
      const expected = (Math.max(value, loudest - 8) + 4) / 4;
      expect((data as Float32Array)[filter * FRAMES + frame]).toBeCloseTo(expected, 2);
    }
  }
});

test('silence follows what is shorter', async () => {
  const logMel = await LogMel.load(128, 1);
  const { dims, data } = await logMel.of(sound, 2 * FRAMES);
  await logMel.release();
  expect(dims).toEqual([1, 128, 2 * FRAMES]);
  const values = data as Float32Array;
  const quietest = values.reduce((least, value) => Math.min(least, value), 1);
  expect(values[2 * FRAMES - 1]).toBe(quietest);
});
