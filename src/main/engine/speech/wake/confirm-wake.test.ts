import { expect, test } from 'vitest';
import type { Transcriber } from '../stt/transcriber.ts';
import { confirmWake } from './confirm-wake.ts';

/** What STT made of a clip. */
const hearing = (text: string): Transcriber => ({
  busy: false,
  transcribe: () => ({ result: Promise.resolve({ text, computeMs: 1 }), cancel: () => undefined }),
});
const believed = (keyword: string, score: number, text: string) =>
  confirmWake({ keyword, score, sample: 16_000, sure: true }, new Float32Array(16_000), hearing(text));

// Words as Moonshine wrote them for recordings of these words.
test.each([
  ['alexa', 0.31, '', false],
  ['alexa', 0.35, 'I like that.', true],
  ['alexa', 1, 'Election. Election.', true],
  ['hey jarvis', 0.79, 'He chatterbox.', false],
  ['hey jarvis', 0.9, 'Pay chatter bomb.', false],
  ['hey jarvis', 0.86, 'They gather bomb.', false],
  ['hey jarvis', 0.99, 'Jarvis,', false],
  ['hey jarvis', 0.8, 'Hey Travis', true],
])('"%s" with a score of %d, written as "%s", wakes: %s', async (keyword, score, text, woke) => {
  expect(await believed(keyword, score, text)).toBe(woke);
});
