import { expect, test } from 'vitest';
import { findAttempts, suggestThreshold } from './wake-attempts.ts';

const alexa = (atMs: number, score: number) => ({ keyword: 'alexa' as const, score, atMs });

test('merges consecutive scores into one attempt with the highest score and waits for an unfinished one', () => {
  const scores = [
    alexa(0, 0.01),
    alexa(80, 0.3),
    alexa(160, 0.9),
    alexa(240, 0.4),
    alexa(3000, 0.05),
    alexa(4000, 0.6),
  ];
  const first = { keyword: 'alexa', score: 0.9, endMs: 240 };
  expect(findAttempts(scores, 4500)).toEqual([first]);
  expect(findAttempts(scores, 5500)).toEqual([first, { keyword: 'alexa', score: 0.6, endMs: 4000 }]);
});

test('lowers the threshold for a quiet voice, down to a minimum, and never raises it', () => {
  const attempts = (...scores: number[]) => scores.map((score) => ({ keyword: 'alexa' as const, score, endMs: 0 }));
  expect(suggestThreshold(attempts(0.9, 0.3, 0.8), 0.3)).toBe(0.21);
  expect(suggestThreshold(attempts(0.9, 0.95, 0.8), 0.3)).toBe(0.3);
  expect(suggestThreshold(attempts(0.1, 0.12, 0.1), 0.3)).toBe(0.1);
});
