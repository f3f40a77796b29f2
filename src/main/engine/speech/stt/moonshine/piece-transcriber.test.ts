import { expect, test } from 'vitest';
import { HotWords } from '../decoding/hot-words.ts';
import { PieceTranscriber } from './piece-transcriber.ts';

const never = { isCancelled: () => false };

test('transcribes only the new part of audio that has grown, with the last text as a draft', async () => {
  const runs: { samples: number; draft: readonly number[] }[] = [];
  const pieces = new PieceTranscriber({
    async transcribe(samples, { draft = [] }) {
      runs.push({ samples: samples.length, draft });
      return { tokens: [samples.length], alternatives: [], complete: true };
    },
  });
  const audio = Float32Array.from({ length: 16_000 * 14 }, (_, index) => Math.sin(index));
  audio.fill(0, 16_000 * 8, 16_000 * 8 + 1600);
  const transcribe = async (seconds: number) => {
    runs.length = 0;
    const tokens: number[] = [];
    for await (const decoded of pieces.transcribe(audio.subarray(0, 16_000 * seconds), never)) {
      tokens.push(...decoded.tokens);
    }
    return tokens;
  };
  const [first = 0] = await transcribe(12);
  expect(runs).toHaveLength(2);
  const longer = await transcribe(14);
  expect(longer[0]).toBe(first);
  expect(runs).toEqual([{ samples: 14 * 16_000 - first, draft: [12 * 16_000 - first] }]);
  await transcribe(14);
  expect(runs).toEqual([]);
});

test('transcribes again what is searched in another way', async () => {
  const searches: unknown[] = [];
  const pieces = new PieceTranscriber({
    async transcribe(_samples, { search }) {
      searches.push(search?.hotWords);
      return { tokens: [1], alternatives: [], complete: true };
    },
  });
  const audio = new Float32Array(16_000).fill(0.1);
  const words = new HotWords(['roast'], { encode: () => [1], continuesWord: () => false }, 1);
  for (const search of [undefined, undefined, { hotWords: undefined }, { hotWords: words }, { hotWords: words }]) {
    for await (const _ of pieces.transcribe(audio, { ...never, search }));
  }
  expect(searches).toEqual([undefined, undefined, words]);
});
