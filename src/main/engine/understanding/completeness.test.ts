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

test.each(['I was thinking about the', 'she had a'])('“%s” is for nobody', (text) => {
  expect(completenessOf(text)).toBe('unknown');
});
