import { expect, test } from 'vitest';
import { isSlowerThanSpeech } from './voice-speed.ts';

const speeds = {
  kokoro: { computeMs: 4000, inputMs: 3000 },
  'neural:mine': { computeMs: 3001, inputMs: 3000 },
  quick: { computeMs: 300, inputMs: 3000 },
  flite: { computeMs: 4000, inputMs: 3000 },
};

test.each([
  ['neural:kokoro/af_heart', true],
  ['neural:mine', true],
  ['neural:quick', false],
  ['neural:never-measured', false],
  ['system:Samantha', false],
])('says of %s whether it is slower than speech: %s', (voice, isSlow) => {
  expect(isSlowerThanSpeech(voice, speeds)).toBe(isSlow);
});
