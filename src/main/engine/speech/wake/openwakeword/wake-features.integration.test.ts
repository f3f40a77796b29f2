import { afterAll, beforeAll, expect, test } from 'vitest';
import { WAKE_WORDS } from '../../../../../shared/settings/wake-words.ts';
import { loadWakeWordModels } from './engine.ts';
import { WAKE_FRAME_SAMPLES, WAKE_MEMORY_FRAMES, WakeFeatures } from './wake-features.ts';
import type { WakeWordModels } from './wake-word-detector.ts';

let wake: WakeWordModels;
beforeAll(async () => {
  wake = await loadWakeWordModels(WAKE_WORDS);
});
afterAll(async () => {
  for (const session of [wake.melspectrogram, wake.embedding, ...wake.keywords.values()]) await session.release();
});

test('primed features equal those of a quiet room, now and later', async () => {
  const [primed, listened] = [new WakeFeatures(wake), new WakeFeatures(wake)];
  await primed.prime();
  for (let step = 0; step < WAKE_MEMORY_FRAMES; step++) await listened.push(new Float32Array(WAKE_FRAME_SAMPLES));
  expect(primed.tensor.data).toEqual(listened.tensor.data);
  const sound = Float32Array.from({ length: WAKE_FRAME_SAMPLES }, (_, at) => 0.1 * Math.sin(at / 5));
  for (const features of [primed, listened]) for (let step = 0; step < 3; step++) await features.push(sound);
  expect(primed.tensor.data).toEqual(listened.tensor.data);
});
