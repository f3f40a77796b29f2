import { expect, test } from 'vitest';
import { sentenceStream } from './sentence-stream.ts';

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

test('a sentence is given out when the next begins, not at the end of the text', async () => {
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

test('marks without a word are not spoken', async () => {
  expect(await collect(sentenceStream(inParts(' ... ', 1)))).toEqual([]);
});
