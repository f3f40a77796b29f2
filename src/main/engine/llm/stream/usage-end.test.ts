import { expect, test } from 'vitest';
import { readChunk } from './chunk.ts';
import { UsageEnd } from './usage-end.ts';

const usage = { total_tokens: 3 };
const part = { choices: [{ delta: { content: 'The cat' } }] };
const counted = { ...part, usage };
const empty = { choices: [{ delta: {} }] };
const alone = { choices: [], usage };

test.each<[string, boolean, object[]]>([
  ['without a choice behind the text', true, [part, alone]],
  ['without a choice, of a server that counts each part', true, [counted, counted, alone]],
  ['with the last part alone', true, [part, part, counted]],
  ['with an empty part behind the others', true, [part, { ...empty, usage }]],
  ['with the last part alone, among llama.cpp’s times', true, [part, part, { ...part, timings: { predicted_n: 3 } }]],
  ['with a whole message', true, [{ choices: [{ message: { content: 'The cat' } }], usage }]],
  ['with each part', false, [counted, counted]],
  ['with each part, also with an empty one', false, [{ ...empty, usage }, counted, { ...empty, usage }]],
  ['with an empty part and each behind it', false, [empty, counted, counted]],
  ['before the text', false, [alone, part]],
  ['nowhere', false, [part, empty]],
])('a number of tokens that comes %s ends an answer: %s', (_, isEnd, values) => {
  const end = new UsageEnd();
  for (const value of values) {
    const chunk = readChunk(value);
    if (chunk) end.add(chunk);
  }
  expect(end.isEnd).toBe(isEnd);
});
