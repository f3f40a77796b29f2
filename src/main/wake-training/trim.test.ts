import { expect, test } from 'vitest';
import { trimmed } from './trim.ts';

test('leaves the sound alone, with its soft end', () => {
  const sound = Float32Array.from({ length: 16_000 }, (_, at) => Math.sin(at / 7) * (at < 12_000 ? 0.5 : 0.02));
  const silence = new Float32Array(8000);
  const whole = Float32Array.of(...silence, ...sound, ...silence);
  expect(trimmed(whole).length).toBe(16_000);
});

test('silence has no sound', () => {
  expect(trimmed(new Float32Array(4000)).length).toBe(0);
});
