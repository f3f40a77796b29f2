import { expect, test } from 'vitest';
import { slotsIn } from './order-slots.ts';

const SLOTS = { size: 'twelve ounce', shots: 'double shot', milk: 'lots of soy milk', roast: 'dark roast' };

test.each([
  ['A 12-ounce latte, double shots, lots of soy milk and dark roast.', ['size', 'shots', 'milk', 'roast']],
  ['a twelve ounces latte with a double shot', ['size', 'shots']],
  ['a 112 ounce latte, some soy milk', []],
  ['Dark Roasts', ['roast']],
])('finds in “%s” %j', (transcript, expected) => {
  expect(slotsIn(transcript, SLOTS)).toEqual(expected);
});
