import { expect, test } from 'vitest';
import { BUCKETS } from './features.ts';
import { SparseWeights, weightColumnsOf } from './sparse-weights.ts';

const INTENTS = 3;
const dense = new Int8Array(BUCKETS * INTENTS);
dense.set([0, -7, 0], 0);
dense.set([5, 0, 127], (BUCKETS - 1) * INTENTS);

test('sparse weights are those of the whole matrix', () => {
  const sparse = new SparseWeights(weightColumnsOf(dense, INTENTS), INTENTS);
  const row = (bucket: number) => [0, 1, 2].map((intent) => sparse.at(bucket, intent));
  expect([row(0), row(1), row(BUCKETS - 1)]).toEqual([
    [0, -7, 0],
    [0, 0, 0],
    [5, 0, 127],
  ]);
  const sums = new Int32Array(INTENTS);
  for (const bucket of [0, 1, BUCKETS - 1]) sparse.addTo(sums, bucket);
  expect([...sums]).toEqual([5, -7, 127]);
});

test('weights that do not fit their header are refused', () => {
  const columns = weightColumnsOf(dense, INTENTS);
  expect(() => new SparseWeights(columns, INTENTS - 1)).toThrow('do not fit');
  expect(() => new SparseWeights({ ...columns, steps: columns.steps.subarray(1) }, INTENTS)).toThrow('do not fit');
});
