/** The real model: what a draft may and may not change. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FliteVoice } from '../../tts/flite/flite.ts';
import { hotWordsOf } from './hot-words-of.ts';
import { Moonshine } from './moonshine.ts';
import { decodeTokens } from './tokenizer.ts';

let moonshine: Moonshine;
let samples: Float32Array;
const never = { isCancelled: () => false };

beforeAll(async () => {
  moonshine = await Moonshine.load('moonshine-tiny', 1);
  samples = (await (await FliteVoice.load('slt')).speak('What time is it in Tokyo?')).samples;
});
afterAll(() => moonshine.release());

test('gives the same text with a draft as without', async () => {
  const { tokens } = await moonshine.transcribe(samples, never);
  expect(tokens.length).toBeGreaterThan(4);
  for (const draft of [tokens, tokens.slice(0, 3), [...tokens, 7, 8], [...tokens.slice(0, 2), 9, 10, 11], [500]]) {
    expect((await moonshine.transcribe(samples, { ...never, draft })).tokens).toEqual(tokens);
  }
});

test('decodes only the end token after a correct draft', async () => {
  const { tokens } = await moonshine.transcribe(samples, never);
  let asked = 0;
  await moonshine.transcribe(samples, {
    isCancelled() {
      asked += 1;
      return false;
    },
    draft: tokens,
  });
  // Asked once behind the encoder, and before every further token.
  expect(asked).toBe(1);
});

test('keeps the tokens so far when it is cancelled', async () => {
  let asked = 0;
  const { tokens, complete } = await moonshine.transcribe(samples, { isCancelled: () => ++asked > 3 });
  expect(complete).toBe(false);
  expect(tokens.length).toBeGreaterThan(0);
});

/** @returns what is heard in a sentence by a search with these words */
async function heardWith(words: readonly string[], sentence: string): Promise<string> {
  const spoken = (await (await FliteVoice.load('slt')).speak(sentence)).samples;
  const { tokens } = await moonshine.transcribe(spoken, { ...never, search: { hotWords: hotWordsOf(words) } });
  return decodeTokens(tokens);
}

test('hears a name that it is told of where it is said, and only there', async () => {
  const names = ['Anneliese', 'Thorsten'];
  expect(await heardWith([], 'Call Anneliese tomorrow.')).not.toContain('Anneliese');
  expect(await heardWith(names, 'Call Anneliese tomorrow.')).toContain('Anneliese');
  expect(await heardWith([], 'Ask Thorsten about the boat.')).not.toContain('Thorsten');
  expect(await heardWith(names, 'Ask Thorsten about the boat.')).toContain('Thorsten');
  for (const sentence of ['What time is it in Tokyo?', 'And the least of them came first.']) {
    expect(await heardWith(names, sentence)).toBe(await heardWith([], sentence));
  }
});
