import { expect, test } from 'vitest';
import { reversed, reworded, withRoom } from './rewordings.ts';
import { isRisky } from './risk.ts';

test.each([
  ['switch off the bed light', 'turn off the bed light'],
  ['put the bed light on', 'turn on the bed light'],
  ['turn the lights off in the kitchen', 'turn off the lights in the kitchen'],
  ['bed light off', 'turn off bed light'],
  ['kill the bed light', 'turn off the bed light'],
  ['turn off my fan', 'turn off the fan'],
  ['shut the lights off in my bedroom', 'turn off the lights in the bedroom'],
  ['dim the bed light to half', 'set the bed light to 50 percent'],
  ['set the bed light to full brightness', 'set the bed light to 100 percent'],
  ['dim the bed light to 20 percent', 'set the bed light to 20 percent'],
  ['reduce the brightness of the bed light', 'set the bed light to 30 percent'],
  ['turn the lights down in the bedroom', 'set the lights in the bedroom to 30 percent'],
  ['brighten the lights in the bedroom', 'set the lights in the bedroom to 100 percent'],
  ['change the color of the bed light to blue', 'set the bed light to blue'],
  ['lower the living room blinds', 'close the living room blinds'],
  ['raise the blinds in the study', 'open the blinds in the study'],
  ['set the thermostat to 20', 'set the temperature to 20 degrees'],
  ['set the bedroom to 20 degrees', 'set the temperature in the bedroom to 20 degrees'],
])('“%s” also means “%s”', (sentence, other) => {
  expect(reworded(sentence)).toBe(other);
});

test('names the room of lights', () => {
  expect(withRoom('set the bedroom lights to 20 percent')).toBe('set the lights in the bedroom to 20 percent');
  expect(withRoom('turn on the bedroom lights')).toBeUndefined();
});

test.each(['turn on the bed light', 'lock the front door', 'lower the light level', 'make me a coffee'])(
  '“%s” has no other words',
  (sentence) => {
    expect(reworded(sentence)).toBeUndefined();
  },
);

test.each([
  ['turn on the oven', 'turn off the oven'],
  ['switch the bed light off', 'turn on the bed light'],
])('“%s” is taken back by “%s”', (sentence, back) => {
  expect(reversed(sentence)).toBe(back);
});

test.each([
  'turn off the oven',
  'turn on the alarm system and the alarm',
  'turn on the freezer',
  'unlock the front door',
  'set the bed light to blue',
])('“%s” is not taken back', (sentence) => {
  expect(reversed(sentence)).toBeUndefined();
});

test.each([
  ['unlock the front door', true],
  ['let the garage door open', true],
  ['open up the gate', true],
  ['disarm it', true],
  ['switch the cameras off', true],
  ['set my oven to 350', true],
  ['turn on the bed light', false],
  ['close the garage door', false],
  ['is the front door open', false],
  ['how do i open a garage door', false],
])('“%s” is risky: %s', (sentence, expected) => {
  expect(isRisky(sentence)).toBe(expected);
});
