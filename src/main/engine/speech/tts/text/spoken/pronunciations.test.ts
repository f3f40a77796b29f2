import { expect, test } from 'vitest';
import { showPhonemes } from '../../given-phonemes.ts';
import { Pronunciations } from './pronunciations.ts';
import { spokenSentences } from './spoken-sentences.ts';

const pronunciations = new Pronunciations({
  Nguyen: 'win',
  'Nguyen Street': 'wen street',
  SQL: 'sequel',
  'C++': 'see plus plus',
  '.NET': 'dot net',
  '2nd': 'runner-up',
  live: '/laɪv/',
  Xerxes: "/'zɜ:rk.si:z/",
  Brix: '/brɪks/',
  JPMC: '/ˈdʒeɪpi/',
  Łódź: 'woodge',
  'Dr. Who': '/ˈdɒktə huː/',
  sum: 'the sum of 5',
});
const spoken = (text: string) => showPhonemes(spokenSentences(text, { language: 'en', pronunciations }).join(' '));

test.each([
  ['Nguyen called.', 'win called.'],
  ['Is NGUYEN there? Ask nguyen.', 'Is win there? Ask win.'],
  ["It is Nguyen's, not the Nguyens'.", "It is win's, not the Nguyens."],
  ['Ask “Nguyen”, (Nguyen) or Nguyen-Smith.', 'Ask win, win, or win-Smith.'],
  ['**Nguyen** lives at 5 Nguyen   Street.', 'win lives at five wen street.'],
  ['Learn SQL and C++ on .NET.', 'Learn sequel and see plus plus on dot net.'],
  ['The 2nd and the 22nd', 'The runner-up and the twenty second'],
  ['Łódź is in Poland.', 'woodge is in Poland.'],
  // Neither a part of a word nor of an address.
  ['MySQL, Nguyenson', 'MySQL, Nguyenson'],
  ['nguyen@example.com', 'nguyen at example dot com'],
  ['nguyen.com', 'nguyen dot com'],
  // What is given is not replaced again, and its numbers are said.
  ['The sum is right.', 'The the sum of five is right.'],
])('spells %j as %j', (text, expected) => expect(spoken(text)).toBe(expected));

test.each([
  ['We are live.', 'We are /laɪv/.'],
  ['A life to live, alive.', 'A life to /laɪv/, alive.'],
  // What is typed for IPA, and other ways to write it.
  ['Xerxes won.', '/ˈzɜːɹksiːz/ won.'],
  ["Xerxes' and Brix's", '/ˈzɜːɹksiːz/ and /bɹɪksᵻz/'],
  ["JPMC's plan", '/ˈdʒeɪpiz/ plan'],
  ['I saw Dr. Who there.', 'I saw /ˈdɒktə huː/ there.'],
])('gives phonemes for %j as %j', (text, expected) => expect(spoken(text)).toBe(expected));

test('keeps what the words would be without the entry, for voices that take no phonemes', () => {
  expect(spokenSentences('JPMC paid.', { language: 'en', pronunciations })).toEqual([
    '\uFFF9J P M C\uFFFAˈdʒeɪpi\uFFFB paid.',
  ]);
});

test('is for texts of every language', () => {
  const text = 'Nguyen kommt am 3. Mai.';
  expect(spokenSentences(text, { language: 'de', pronunciations })).toEqual(['win kommt am dritten Mai.']);
  expect(spokenSentences('Nguyen est dans la ville avec vous.', { pronunciations })[0]).toMatch(/^win est/);
});

test('leaves no annotation of a text from elsewhere', () => {
  expect(spokenSentences('Say \uFFF9one\uFFFAtwo\uFFFB.', { language: 'en' })).toEqual(['Say onetwo.']);
});
