import { expect, test } from 'vitest';
import { isHesitation } from './hesitation.ts';

test.each(['Uh?', 'Um, er…', 'Hmm.', 'Ah.', 'Mm', 'uhm uh'])('%s is hesitation', (text) => {
  expect(isHesitation(text)).toBe(true);
});

test.each(['', 'Uh-huh.', 'Mm-hm.', 'Um, stop.', 'Ahead', 'Hum a song', 'No.', 'Emma', 'Error'])(
  '%j is not',
  (text) => {
    expect(isHesitation(text)).toBe(false);
  },
);
