import { expect, test } from 'vitest';
import { sentenceStream } from './sentence-stream.ts';
import { splitSentences } from './sentences.ts';

async function* inParts(text: string, length: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

async function collect(sentences: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const sentence of sentences) all.push(sentence);
  return all;
}

test.each([1, 2, 3, 7, 1000])(
  'a text that comes %i characters at a time has the sentences it has as a whole',
  async (length) => {
    const text = 'It is 3.5 metres long. Is that much? Yes!\n\nIt is. The end';
    expect(await collect(sentenceStream(inParts(text, length)))).toEqual([
      'It is 3.5 metres long.',
      'Is that much?',
      'Yes!',
      'It is.',
      'The end',
    ]);
  },
);

test.each([1, 2, 5, 1000])(
  'cuts names, items and listings that come %i characters at a time as a whole',
  async (length) => {
    const text =
      'Dr. Smith lives at 5 St. James St. on the U.S. coast. I know.\n\n1. Boil 3 l.\n2. Add it at 5 p.m. The end is near.\n```\na = 1. B\n```\nBye. Um 10 3. Mai.';
    expect(await collect(sentenceStream(inParts(text, length)))).toEqual(splitSentences(text));
  },
);

test('yields a sentence when the next one begins', async () => {
  let open = true;
  async function* parts() {
    yield 'One is said. T';
    yield 'wo is not';
    open = false;
  }
  const sentences = sentenceStream(parts());
  expect(await sentences.next()).toEqual({ value: 'One is said.', done: false });
  expect(open).toBe(true);
});

test('does not speak punctuation without a word', async () => {
  expect(await collect(sentenceStream(inParts(' ... ', 1)))).toEqual([]);
});
