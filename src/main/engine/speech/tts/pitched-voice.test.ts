import { expect, test } from 'vitest';
import { withPitch } from './pitched-voice.ts';
import type { Prosody, Voice } from './voice.ts';

const RATE_HZ = 16_000;
const TONE_HZ = 200;

/** A voice that hums for a second, or as long as the speed makes it. */
function hum() {
  const asked: Prosody[] = [];
  const voice: Voice = {
    async speak(_text, prosody = {}) {
      asked.push(prosody);
      const length = Math.round(RATE_HZ / (prosody.speed ?? 1));
      const samples = Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * TONE_HZ * i) / RATE_HZ));
      return { samples, sampleRateHz: RATE_HZ };
    },
  };
  return { asked, voice: withPitch(voice) };
}

/** By the number of times it rises through zero. */
function pitchHz(samples: Float32Array): number {
  let rises = 0;
  for (let i = 1; i < samples.length; i++) if ((samples[i - 1] ?? 0) < 0 && (samples[i] ?? 0) >= 0) rises++;
  return (rises * RATE_HZ) / samples.length;
}

test.each([
  [1, 1.2],
  [1, 0.8],
  [1.5, 2],
  [0.5, 0.5],
  [1, 1.234],
])('speaks at speed %d with pitch %d, as long as without', async (speed, pitch) => {
  const { samples, sampleRateHz } = await hum().voice.speak('Hm.', { speed, pitch });
  expect(sampleRateHz).toBe(RATE_HZ);
  expect(samples.length / (RATE_HZ / speed)).toBeCloseTo(1, 1.9);
  expect(pitchHz(samples) / TONE_HZ).toBeCloseTo(pitch, 1.5);
});

test("leaves the voice's own pitch alone", async () => {
  const { asked, voice } = hum();
  expect((await voice.speak('Hm.', { speed: 2, pitch: 1 })).samples.length).toBe(RATE_HZ / 2);
  expect((await voice.speak('Hm.')).samples.length).toBe(RATE_HZ);
  expect(asked).toEqual([{ speed: 2 }, { speed: 1 }]);
});
