import { expect, test } from 'vitest';
import { lettersForEspeak } from './spelled-letters.ts';

test.each([
  ['It is three oh five P M.', 'It is three oh five P.M.'],
  ['the F B I and A I', 'the F.B.I and A.I'],
  ['A man and I', 'A man and I'],
  ["Plan B I'll take", "Plan B I'll take"],
])('%s', (text, expected) => {
  expect(lettersForEspeak(text)).toBe(expected);
});
