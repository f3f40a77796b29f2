import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { Engine } from '../../engine.ts';
import { WAKE_FRAME_SAMPLES, WAKE_MEMORY_FRAMES, WakeFeatures } from './wake-features.ts';

const engine = new Engine(configSchema.parse({}));
let lease: Awaited<ReturnType<typeof engine.models.acquire<'detection'>>>;
beforeAll(async () => {
  lease = await engine.models.acquire('detection');
});
afterAll(() => {
  lease.release();
  return engine.close();
});

test('a quiet room that was primed is as one that was listened to, now and later', async () => {
  const { wake } = lease.model;
  const [primed, listened] = [new WakeFeatures(wake), new WakeFeatures(wake)];
  await primed.prime();
  for (let step = 0; step < WAKE_MEMORY_FRAMES; step++) await listened.push(new Float32Array(WAKE_FRAME_SAMPLES));
  expect(primed.tensor.data).toEqual(listened.tensor.data);
  const sound = Float32Array.from({ length: WAKE_FRAME_SAMPLES }, (_, at) => 0.1 * Math.sin(at / 5));
  for (const features of [primed, listened]) for (let step = 0; step < 3; step++) await features.push(sound);
  expect(primed.tensor.data).toEqual(listened.tensor.data);
});
