import { expect, test } from 'vitest';
import { concatSamples } from '../../../../../../shared/audio/audio-format.ts';
import { endAtZero } from './end-at-zero.ts';

const wave = Float32Array.from({ length: 3000 }, (_, at) => Math.sin((2 * Math.PI * (at + 0.5)) / 100));

async function* parts(): AsyncGenerator<Float32Array, Float32Array> {
  yield wave.slice(0, 1025);
  yield wave.slice(1025, 2075);
  return wave.slice(2075);
}

test('moves the seams to zeros of the sound and loses no sample', async () => {
  const moved: Float32Array[] = [];
  const source = endAtZero(parts());
  for (;;) {
    const { done, value } = await source.next();
    moved.push(value);
    if (done) break;
  }
  expect(moved.map(({ length }) => length)).toEqual([1000, 1050, 950]);
  expect(concatSamples(moved)).toEqual(wave);
});
