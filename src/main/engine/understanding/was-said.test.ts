import { expect, test } from 'vitest';
import { wasSaid } from './was-said.ts';

test.each([
  ['set a timer for 9 minutes', 'could you set me a timer for 9 minutes please', true],
  ['add bread to my shopping list', 'bread, on the shopping list, add it', true],
  ['set a timer for 9 minutes', 'set a timer for nine minutes', false],
  ['add bread to my shopping list', "we're out of bread", false],
  ['set an alarm for 7 am', 'wake me at 7', false],
  ['set an alarm for 6:30', 'an alarm, set it for 6:30', true],
])('“%s” among the words of “%s”: %s', (command, said, expected) => {
  expect(wasSaid(command, said)).toBe(expected);
});
