import { expect, test } from 'vitest';
import { BUILT_IN_VOICES } from '../../../../../shared/settings/voices.ts';
import { FliteVoice } from './flite.ts';

const SENTENCE = 'The weather is fine today.';

test.each(BUILT_IN_VOICES)('the voice %s speaks faster and slower', async (voice) => {
  const flite = await FliteVoice.load(voice);
  const seconds = async (speed: number) => {
    const { samples, sampleRateHz } = await flite.speak(SENTENCE, { speed });
    return samples.length / sampleRateHz;
  };
  const usual = await seconds(1);
  expect((await seconds(2)) / usual).toBeLessThan(0.6);
  expect((await seconds(0.5)) / usual).toBeGreaterThan(1.7);
});

test.each(['slt', 'awb', 'kal16'] as const)('the voice %s speaks higher', async (voice) => {
  const flite = await FliteVoice.load(voice);
  const pitchHz = async (pitch: number) => {
    const { samples, sampleRateHz } = await flite.speak(SENTENCE, { pitch });
    return medianPitchHz(samples, sampleRateHz);
  };
  expect((await pitchHz(1.4)) / (await pitchHz(1))).toBeCloseTo(1.4, 1);
});

test('speaks accented letters without their accents and rejects text without letters', async () => {
  const flite = await FliteVoice.load('slt');
  const plain = await flite.speak('Sao Paulo is nice.');
  expect((await flite.speak('São Paulo 🙂 is nice.')).samples.length).toBe(plain.samples.length);
  await expect(flite.speak('你好。')).rejects.toMatchObject({ code: 'TEXT_UNSPEAKABLE' });
});

test('speaks exactly one sentence with a prepared program', async () => {
  const flite = await FliteVoice.load('slt');
  const alone = await flite.speak(SENTENCE);
  flite.prepare();
  expect((await flite.speak(SENTENCE)).samples).toEqual(alone.samples);
});

/** Of the voiced frames, by autocorrelation between 60 and 400 Hz. */
function medianPitchHz(samples: Float32Array, sampleRateHz: number): number {
  const frame = 1024;
  const pitches: number[] = [];
  for (let start = 0; start + 2 * frame < samples.length; start += frame / 2) {
    let best = { correlation: 0.6, lag: 0 };
    for (let lag = Math.floor(sampleRateHz / 400); lag < sampleRateHz / 60; lag++) {
      let [product, energy, delayed] = [0, 1e-9, 1e-9];
      for (let i = start; i < start + frame; i++) {
        const [a, b] = [samples[i] as number, samples[i + lag] as number];
        product += a * b;
        energy += a * a;
        delayed += b * b;
      }
      const correlation = energy > 2 ? product / Math.sqrt(energy * delayed) : 0;
      if (correlation > best.correlation) best = { correlation, lag };
    }
    if (best.lag > 0) pitches.push(sampleRateHz / best.lag);
  }
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? Number.NaN;
}
