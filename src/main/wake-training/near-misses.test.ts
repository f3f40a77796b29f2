import { expect, test } from 'vitest';
import { nearMisses } from './near-misses.ts';

const misses = nearMisses('hey hark');

test.each(['hey mark', 'hey hard', 'hey heart', 'hey park', 'mark', 'hark', 'hey', 'hark hey'])(
  '"%s" sounds like "hey hark" and is not it',
  (miss) => {
    expect(misses).toContain(miss);
  },
);

test.each(['hey hark', 'hey ark', 'ay hark'])('"%s" is how it is said, or how it may be heard', (said) => {
  expect(misses).not.toContain(said);
});

test('a word that stands in no dictionary is said by its spelling', () => {
  expect(nearMisses('okay zorbo').length).toBeGreaterThan(20);
});
