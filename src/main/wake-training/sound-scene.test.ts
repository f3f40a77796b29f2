import { expect, test } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { seeded } from '../../shared/seeded-random.ts';
import { rms } from './background-noise.ts';
import { makeScene } from './sound-scene.ts';

const phrase = Float32Array.from({ length: SAMPLE_RATE_HZ * 0.7 }, (_, at) => 0.3 * Math.sin(at / 6));
const talk = [Float32Array.from({ length: SAMPLE_RATE_HZ }, (_, at) => 0.2 * Math.sin(at / 11))];

test('a phrase is heard whole, behind what a model sees and before its end', () => {
  const random = seeded(4);
  for (let round = 0; round < 20; round++) {
    const { samples, phraseEnd } = makeScene(phrase, talk, random);
    const start = phraseEnd - phrase.length;
    expect(start).toBeGreaterThanOrEqual(SAMPLE_RATE_HZ);
    expect(samples.length - phraseEnd).toBeGreaterThan(SAMPLE_RATE_HZ / 2);
    expect(samples.every((sample) => Math.abs(sample) <= 1)).toBe(true);
    expect(rms(samples.subarray(start, phraseEnd))).toBeGreaterThan(0.003);
  }
});

test('the same seed makes the same scene', () => {
  expect(makeScene(phrase, talk, seeded(9))).toEqual(makeScene(phrase, talk, seeded(9)));
});
