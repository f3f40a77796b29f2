import { expect, test } from 'vitest';
import { seeded } from '../../shared/seeded-random.ts';
import { EMBEDDING_SIZE } from '../engine/speech/wake/openwakeword/wake-features.ts';
import { DenseNetwork } from './dense-network.ts';
import { Standardiser } from './standardiser.ts';

const random = seeded(2);
const windows = Array.from({ length: 40 }, () =>
  Float32Array.from({ length: 2 * EMBEDDING_SIZE }, (_, at) => (at % EMBEDDING_SIZE) - 20 + 8 * random()),
);

test('standardised values lie around zero', () => {
  const standardiser = Standardiser.of(windows);
  const all = windows.flatMap((window) => [...standardiser.apply(window)]);
  expect(all.reduce((sum, value) => sum + value, 0) / all.length).toBeCloseTo(0, 4);
  expect(Math.max(...all.map(Math.abs))).toBeLessThan(1.5);
});

test('a network that learnt from standardised windows takes them as they are', () => {
  const standardiser = Standardiser.of(windows);
  const network = new DenseNetwork([2 * EMBEDDING_SIZE, 4, 1], random);
  const learnt = windows.map((window) => network.logit(standardiser.apply(window)));
  standardiser.foldInto(network.layers[0] as (typeof network.layers)[number]);
  for (const [at, window] of windows.entries()) expect(network.logit(window)).toBeCloseTo(learnt[at] as number, 3);
});
