import { expect, test } from 'vitest';
import { Reader } from './reader.ts';

const TEXT = 'One. Two.\nThree. Four.\n\nFive.';

function openAt(sentence: number): Reader {
  const reader = new Reader();
  reader.open(TEXT, true);
  reader.spoken().onHeard(sentence);
  return reader;
}

test('reads sentence by sentence, and goes on with the one that was heard last', () => {
  const reader = openAt(0);
  expect([...reader.spoken().sentences]).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five.']);
  const rest = reader.spoken(2);
  rest.onHeard(1);
  const here = reader.placeOf('here');
  expect([...reader.spoken(here).sentences]).toEqual(['Four.', 'Five.']);
});

test.each([
  ['here', 3, 3],
  ['start', 3, 0],
  ['next-sentence', 3, 4],
  ['next-sentence', 4, undefined],
  ['next-paragraph', 0, 2],
  ['next-paragraph', 3, 4],
  ['next-paragraph', 4, undefined],
  ['this-paragraph', 3, 2],
  ['last-paragraph', 3, 0],
  ['last-paragraph', 4, 2],
] as const)('the step %s from sentence %i leads to %s', (step, from, to) => {
  expect(openAt(from).placeOf(step)).toBe(to);
});

test('a text without words cannot be read', () => {
  expect(new Reader().open('--- ***\n\n', true)).toBe(false);
});
