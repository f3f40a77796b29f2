import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AudioIntake } from './audio-intake.ts';

const PROCESSING_MS = 30;

test('what waited behind a replay counts as due after it: catching up is no overload', async () => {
  const processed: { dueAtMs: number; startedAtMs: number }[] = [];
  const decoder = { decode: () => new Float32Array(320), free: () => undefined };
  const intake = new AudioIntake(decoder, {
    push: async (_samples, _capturedAtMs, dueAtMs) => {
      processed.push({ dueAtMs, startedAtMs: Date.now() });
      await wait(PROCESSING_MS);
    },
    onDone: () => undefined,
    onPressure: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  intake.expectReplay(3);
  intake.take([1, 2, 3].map(() => Buffer.alloc(1)));
  intake.take([Buffer.alloc(1)]);
  while (processed.length < 4) await wait(5);
  const live = processed[3];
  expect(live?.dueAtMs).toBeGreaterThanOrEqual((processed[2]?.startedAtMs ?? 0) + PROCESSING_MS - 1);
  await intake.close();
});
