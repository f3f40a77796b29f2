import { expect, test } from 'vitest';
import { featuresOf } from './features.ts';
import { classifierOf } from './intent-classifier.ts';

test('the features of a sentence do not depend on its numbers or capitals', () => {
  expect(featuresOf('Set a timer for 7 minutes')).toEqual(featuresOf('set a timer for 9 minutes'));
});

test.each([
  ['blank out my to do list', 'list'],
  ['bring the sound down a notch', 'volume'],
  ['do a coin toss, i call tails', 'chance'],
  ['is it going to pour this afternoon', 'weather'],
])('“%s” is about %s', (sentence, domain) => {
  const { intent, confidence } = classifierOf('en').propose(sentence);
  expect(intent.split('.')[0]).toBe(domain);
  expect(confidence).toBeGreaterThan(0.5);
});

test.each(['my sister moved to another flat last spring', 'they never found out who had done it'])(
  '“%s” is about nothing that Hark knows',
  (sentence) => {
    expect(classifierOf('en').propose(sentence).intent).toBe('none');
  },
);
