import { expect, test } from 'vitest';
import { saidOnce } from './said-once.ts';

test.each([
  ['Never mind. Never mind. Never mind', 'Never mind.'],
  ['What time is it? What time is it?', 'What time is it?'],
  ['Stop! stop.', 'Stop!'],
  ['What time is it?', 'What time is it?'],
  ['Add milk. Add bread. Add milk.', 'Add milk. Add bread. Add milk.'],
  ['No, no, no.', 'No, no, no.'],
  ['', ''],
])('%j is %j', (text, once) => {
  expect(saidOnce(text)).toBe(once);
});
