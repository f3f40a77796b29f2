import { expect, test } from 'vitest';
import { NoiseGate } from './noise-gate.ts';

let seed = 1;
function noise(dbfs: number): Float32Array {
  const amplitude = 10 ** (dbfs / 20) * Math.sqrt(3);
  return Float32Array.from({ length: 512 }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed / 2_147_483_647 - 0.5) * 2 * amplitude;
  });
}

/** @returns how many of the frames VAD had to look at */
function look(gate: NoiseGate, frames: number, dbfs: number, probability = 0): number {
  let looked = 0;
  for (let frame = 0; frame < frames; frame++) looked += Number(gate.mustLook(noise(dbfs), probability));
  return looked;
}

test.each([-75, -50, -30])('a room that hums at %i dBFS lets it rest after a second', (dbfs) => {
  const gate = new NoiseGate();
  expect(look(gate, 60, dbfs)).toBeLessThan(35);
  expect(look(gate, 300, dbfs)).toBe(0);
});

test('opens at the first frame of a sound over the hum and stays open for a second', () => {
  const gate = new NoiseGate();
  look(gate, 100, -60);
  expect(look(gate, 1, -50)).toBe(1);
  expect(look(gate, 100, -60)).toBe(31);
});

test('stays open while VAD is unsure', () => {
  const gate = new NoiseGate();
  look(gate, 100, -60);
  expect(gate.mustLook(noise(-50), 0)).toBe(true);
  expect(look(gate, 200, -60, 0.3)).toBe(200);
});

test('adapts to a room that has become louder', () => {
  const gate = new NoiseGate();
  look(gate, 100, -60);
  expect(look(gate, 100, -50)).toBe(100);
  look(gate, 31 * 15, -50);
  expect(look(gate, 100, -50)).toBe(0);
});

test('opens for speech after digital silence', () => {
  const gate = new NoiseGate();
  for (let frame = 0; frame < 100; frame++) gate.mustLook(new Float32Array(512), 0);
  expect(gate.mustLook(new Float32Array(512), 0)).toBe(false);
  expect(look(gate, 1, -60)).toBe(1);
});
