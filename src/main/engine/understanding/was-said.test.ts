import { expect, test } from 'vitest';
import { wasSaid } from './was-said.ts';

test.each([
  ['set a timer for 9 minutes', 'could you set me a timer for 9 minutes please', true],
  ['add bread to my shopping list', 'be a dear and add bread to my shopping list would you', true],
  ['add bread to my shopping list', 'bread, on the shopping list, add it', false],
  ['set a timer for 9 minutes', 'set a timer for nine minutes', false],
  ['add bread to my shopping list', "we're out of bread", false],
  ['set an alarm for 7 am', 'wake me at 7', false],
  ['set an alarm for 6:30', 'an alarm for 6:30, could you set it', false],
  ['set an alarm for 7 am', 'if I ever tell you to set an alarm for 7 am again please do not', false],
  ['cancel all timers', 'what happens when I cancel all timers and delete all alarms', false],
  ['remove milk from my shopping list', 'why would anyone remove milk from my shopping list', false],
  ['set a timer for 5 minutes', 'my brother asked his phone to set a timer for 5 minutes and it failed', false],
  ['add bread to my shopping list', 'did my wife not add bread to my shopping list yesterday', false],
])('“%s” said by “%s”: %s', (command, said, expected) => {
  expect(wasSaid(command, said)).toBe(expected);
});
