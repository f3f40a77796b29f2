/** The endpointer asks whether the words can end here: the same patterns tell it that tell what they mean. */
import { expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

const completenessOf = (text: string) => new Dialogue(SKILLS, makeFixedContext()).understand(text).completeness;

test.each([
  'set a timer for',
  'set a timer for five',
  'set an alarm for',
  'wake me up at',
  'remind me to',
  'add milk to my',
  "what's the weather in",
  'what is twelve times',
  'how many days until',
  'cancel the',
  'spell the word',
  "if you don't mind",
  'okay',
  'what time will it be in',
  'wake me up at seven but not on',
])('“%s” must go on', (text) => {
  expect(completenessOf(text)).toBe('incomplete');
});

test.each(['set a timer for five minutes', 'what is 12 times 7', 'add milk to my shopping list', 'cancel the timer'])(
  '“%s” can end',
  (text) => {
    expect(completenessOf(text)).toBe('complete');
  },
);

test.each([
  ['a number that may go on', 'what is nine times forty', 'open'],
  ['a number that may go on', 'set the volume to sixty', 'open'],
  ['digits that may go on', 'Set the volume to 60.', 'open'],
  ['a number that is over', 'what is nine times four', 'complete'],
  ['an hour', 'set an alarm for seven', 'open'],
  ['an hour with minutes', 'set an alarm for seven thirty', 'complete'],
  ['an hour with minutes', 'Wake me up at 7:30.', 'complete'],
  ['an hour behind minutes', 'wake me at half past six', 'complete'],
  ['a name to be kept', 'my name is Anna', 'open'],
  ['a place', 'what time is it in Tokyo', 'complete'],
  ['half a place', 'what time is it in Los', 'incomplete'],
  ['a list that has begun', 'add flour and', 'incomplete'],
  ['a list that has begun', 'put apples', 'incomplete'],
  ['a text to be kept', 'take a note that the car is parked', 'open'],
  ['a text to be kept that cannot end so', 'take a note that the car is in the', 'incomplete'],
  ['an article', 'I was thinking about the', 'incomplete'],
  ['a preposition', 'tell me the capital of', 'incomplete'],
  ['a preposition of a question', 'who are you talking to', 'open'],
  ['a verb and its particle', 'keep your coat on', 'unknown'],
  ['a verb without what it is about', 'could I have', 'incomplete'],
  ['a comma', 'I want a large,', 'incomplete'],
  ['a full stop', 'I want a large.', 'unknown'],
  ['hesitation', 'set a timer for five minutes um', 'incomplete'],
  ['what only a slot for any words explains', 'can I have an iced mocha', 'unknown'],
  ['a command alone that takes an object', 'cancel', 'open'],
  ['talk for nobody', 'she had a car', 'unknown'],
] as const)('tells %s by “%s”: %s', (_kind, text, expected) => {
  expect(completenessOf(text)).toBe(expected);
});

test('waits for more of a text that was asked for', () => {
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  dialogue.settle(dialogue.understand('take a note'));
  expect(dialogue.understand('the car is parked').completeness).toBe('incomplete');
});
