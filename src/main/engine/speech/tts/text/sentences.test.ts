import { expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

test.each([
  ['That is 3.14. It is 4:05 PM in Rome! All right?', ['That is 3.14.', 'It is 4:05 PM in Rome!', 'All right?']],
  [
    'Dr. Smith met Mr. Jones at 5 St. James St. on Jan. 3. He left.',
    ['Dr. Smith met Mr. Jones at 5 St. James St. on Jan. 3.', 'He left.'],
  ],
  ['J. R. R. Tolkien wrote it. C. S. Lewis read it.', ['J. R. R. Tolkien wrote it.', 'C. S. Lewis read it.']],
  ['1. Boil water.\n2. Add pasta.', ['1. Boil water.', '2. Add pasta.']],
  ['See https://example.com/?q=1. Bye.', ['See https://example.com/?q=1.', 'Bye.']],
  ['Nancy lived on 1428 Elm St. It was a strange place.', ['Nancy lived on 1428 Elm St.', 'It was a strange place.']],
  [
    'It starts at 5 p.m. The doors open earlier, e.g. Monday.',
    ['It starts at 5 p.m.', 'The doors open earlier, e.g. Monday.'],
  ],
  [
    'At 3:05 PM. Goodbye. At 5 p.m. Goodbye. At 5 p.m. Eastern.',
    ['At 3:05 PM.', 'Goodbye.', 'At 5 p.m.', 'Goodbye.', 'At 5 p.m. Eastern.'],
  ],
  ['She asked for plan B. We agreed.', ['She asked for plan B.', 'We agreed.']],
  [
    'He works at Acme Inc. Chief of the U.S. Army, etc. Bye now.',
    ['He works at Acme Inc. Chief of the U.S. Army, etc.', 'Bye now.'],
  ],
  ['“Stop!” he said. “Go.” Then silence... and so on.', ['“Stop!” he said.', '“Go.”', 'Then silence... and so on.']],
  [
    'Am 3. Mai kommt Dr. Berg, z. B. Anna. Der 2. Weltkrieg endete.',
    ['Am 3. Mai kommt Dr. Berg, z. B. Anna.', 'Der 2. Weltkrieg endete.'],
  ],
  ['It is 6 ft. 2 in. tall. See Apt. 4B on Mon. 9 March.', ['It is 6 ft. 2 in. tall.', 'See Apt. 4B on Mon. 9 March.']],
  ['We sat. 3 others stood.', ['We sat.', '3 others stood.']],
  ['In der Schillerstr. 12, Hausnr. 5. Er kam.', ['In der Schillerstr. 12, Hausnr. 5.', 'Er kam.']],
  ['Closed Sat. & Sun. only', ['Closed Sat. & Sun. only']],
  ['Es sind 3. Das ist gut.', ['Es sind 3.', 'Das ist gut.']],
  ['I have 3. Mary has 5.', ['I have 3.', 'Mary has 5.']],
  ['# Title\nA line that goes\non here.\n- one\n- two', ['# Title', 'A line that goes\non here.', '- one', '- two']],
  ['Use it:\n```js\nlet a = 1. B\n\nlet b;\n```\nDone.', ['Use it:', '```js\nlet a = 1. B\n\nlet b;\n```', 'Done.']],
  ['東京は晴れです。今日は。', ['東京は晴れです。', '今日は。']],
])('%s', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test('gives no sentence for text without a word', () => {
  expect(splitSentences(' … 🙂 !? ')).toEqual([]);
});

test('keeps a word whole that is too long to be one', () => {
  const word = 'a'.repeat(2000);
  expect(splitSentences(`Say ${word} now.`)).toEqual([`Say ${word}`, 'now.']);
});

test('cuts what no full stop ends, and says all of it once', () => {
  for (const text of ['word '.repeat(20_000), '晴'.repeat(2000), 'one, two '.repeat(200)]) {
    const pieces = splitSentences(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(400);
    expect(pieces.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }
});
