import { expect, test } from 'vitest';
import { seeded } from '../../shared/seeded-random.ts';
import { DenseNetwork, sigmoid } from './dense-network.ts';

const CASES = [
  [[0, 0], 0],
  [[0, 1], 1],
  [[1, 0], 1],
  [[1, 1], 0],
] as const;

test('learns what no single layer can tell', () => {
  const network = new DenseNetwork([2, 16, 8, 1], seeded(1));
  for (let step = 0; step < 1500; step++) {
    for (const [input, target] of CASES) network.learn(Float32Array.from(input), target);
    network.step(CASES.length, 0.01);
  }
  for (const [input, target] of CASES) {
    expect(Math.abs(sigmoid(network.logit(Float32Array.from(input))) - target)).toBeLessThan(0.1);
  }
});
