import { expect, test } from 'vitest';
import { ipaOf, isPronouncedWord, isPronunciation, pronunciationsSchema } from './pronunciations.ts';

test.each(['Nguyen', 'New York', 'C++', '.NET', '2nd', 'Straße', "O'Brien", 'A'])('accepts the word %j', (word) => {
  expect(isPronouncedWord(word)).toBe(true);
});

test.each(['', ' Nguyen', 'Nguyen ', '…', 'two\nlines', 'a'.repeat(61), 'a\u0000b'])('rejects the word %j', (word) => {
  expect(isPronouncedWord(word)).toBe(false);
});

test.each(['win', 'sequel', 'see plus plus', 'win or lose', '/wɪn/', '/nuː ˈjɔːk/', "/'wi:n/", '/t͡ʃɪˈpoʊtleɪ/'])(
  'accepts the pronunciation %j',
  (said) => expect(isPronunciation(said)).toBe(true),
);

test.each(['', ' win', '123', '/wɪn', '//', '/WIN/', '/win5/', '/ /', '/ˈ/', 'two\nlines', 'a'.repeat(101)])(
  'rejects the pronunciation %j',
  (said) => expect(isPronunciation(said)).toBe(false),
);

test('tells IPA from spelling', () => {
  expect(ipaOf('/wɪn/')).toBe('wɪn');
  expect(ipaOf('win')).toBeUndefined();
});

test('rejects two entries for one word', () => {
  const parsed = pronunciationsSchema.safeParse({ nguyen: 'win', Nguyen: 'new yen' });
  expect(parsed.error?.issues[0]?.message).toContain('twice');
});
