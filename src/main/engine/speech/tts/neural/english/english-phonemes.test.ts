import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPhonemes } from '../../given-phonemes.ts';
import { englishPhonemes } from './english-phonemes.ts';

const phonemes = englishPhonemes();
/** Every sign of eSpeak NG's English, with the mark of a syllabic n. */
const SIGNS = 'aæɑɐəɛeɪᵻiɔʊuʌɜoɒɚbdfhjklmnŋpstvwzɡɹɾʃʒθðʔːˈˌ ;:,.!?…—\u0329';
const us = (text: string) => phonemes.of(text, 'en-us');

test.each([
  ['Hello, world!', 'həlˈoʊ, wˈɜːld!'],
  ['One, two?', 'wˈʌn, tˈuː?'],
  ['It is 3.5 at 7:30.', 'ɪɾ ɪz θɹˈiː pˈɔɪnt fˈaɪv æt sˈɛvən θˈɜːɾi.'],
  ['It is half past seven; the sun is shining.', 'ɪɾ ɪz hˈæf pˈæst sˈɛvən; ðə sˈʌn ɪz ʃˈaɪnɪŋ.'],
])('keeps the marks between the clauses of “%s”', async (text, expected) => expect(await us(text)).toBe(expected));

describe('says words that the dictionary does not have', () => {
  test.each([
    ['emailed', 'ˈiːmeɪld'],
    ['timezones', 'tˈaɪmzoʊnz'],
    ['smartwatch', 'smˈɑːɹtwɑːtʃ'],
    ['podcasting', 'pˈɑːdkæstɪŋ'],
    ['wordle', 'wˈɜːdəl'],
    ["wordle's", 'wˈɜːdəlz'],
    ['café', 'kɐfˈeɪ'],
  ])('%s', async (word, expected) => expect(await us(word)).toBe(expected));
});

describe('says letters by their names', () => {
  test.each([
    ['I B M', 'ˌaɪbˌiːˈɛm'],
    ['seven thirty A M', 'sˈɛvən θˈɜːɾi ˌeɪˈɛm'],
    ['my USB port', 'maɪ jˌuːˌɛsbˈiː pˈoːɹt'],
    ['the tv', 'ðə tˌiːvˈiː'],
    ['A ChatGPT', 'ɐ tʃˈæt dʒˌiːpˌiːtˈiː'],
  ])('%s', async (text, expected) => expect(await us(text)).toBe(expected));
});

describe('chooses among two ways to say a word by its neighbours', () => {
  test.each([
    ['I will read it.', 'ɹˈiːd'],
    ['I have read it.', 'ɹˈɛd'],
    ['She read it.', 'ɹˈɛd'],
    ['I read it yesterday.', 'ɹˈɛd'],
    ['They live here.', 'lˈɪv'],
    ['Play live music.', 'lˈaɪv'],
    ['Close the door.', 'klˈoʊz'],
    ['It is close to the door.', 'klˈoʊs'],
    ['The wind is strong.', 'wˈɪnd'],
    ['Wind up the clock.', 'wˈaɪnd'],
    ['Record this song.', 'ɹᵻkˈɔːɹd'],
    ['It is a new record.', 'ɹˈɛkɚd'],
    ['You can use it.', 'jˈuːz'],
    ['It is of no use.', 'jˈuːs'],
    ['The lead singer.', 'lˈiːd'],
    ['A lead pipe.', 'lˈɛd'],
    ['Increase the volume.', 'ɪŋkɹˈiːs'],
    ['An increase of ten.', 'ˈɪŋkɹiːs'],
  ])('%s: %s', async (text, expected) => expect(await us(text)).toContain(expected));
});

describe('says words by their place', () => {
  test.each([
    ['Turn on the light', 'tˈɜːn ɔnðə lˈaɪt'],
    ['Turn the light on', 'tˈɜːn ðə lˈaɪt ˈɔn'],
    ['the apple', 'ðɪ ˈæpəl'],
    ['to eat', 'tʊ ˈiːt'],
    ['a reminder at eight', 'ɐ ɹᵻmˈaɪndɚɹ æɾ ˈeɪt'],
    ['what is it', 'wˈʌt ɪz ɪt'],
    ['what time is it', 'wˌʌt tˈaɪm ɪz ɪt'],
  ])('%s', async (text, expected) => expect(await us(text)).toBe(expected));
});

test.each([
  ['The last car was far away.', 'ðə lˈɑːst kˈɑː wɒz fˈɑːɹ ɐwˈeɪ.', 'ðə lˈɑːst kˈɑː wɒz fˈɑːɹ ɐwˈeɪ.'],
  ['Hello, the calendar.', 'həlˈəʊ, ðə kˈaləndə.', 'həlˈəʊ, ðə kˈæləndɐ.'],
  ['Stop the new tune on Tuesday.', 'stˈɒp ðə njˈuː tjˈuːn ˌɒn tjˈuːzdeɪ.', 'stˈɒp ðə njˈuː tjˈuːn ˌɒn tjˈuːzdeɪ.'],
  ['a hurry', 'ɐ hˈʌɹi', 'ɐ hˈʌɹɪ'],
])('says “%s” in British English', async (text, expected, received) => {
  expect(await phonemes.of(text, 'en-gb')).toBe(expected);
  expect(await phonemes.of(text, 'en-gb-x-rp')).toBe(received);
});

test('takes the phonemes that come with a word, among those of its neighbours', async () => {
  const win = withPhonemes('Nguyen', 'wˈɪn');
  const anna = withPhonemes('Dr. Anna', 'ˈænə');
  expect(await us(`This is a ${win}, the ${anna}.`)).toBe('ðɪs ɪz ɐ wˈɪn, ðɪ ˈænə.');
  expect(await us(`Call ${withPhonemes('Siobhan', 'ʃɪvˈɔːn')}, please.`)).toBe('kˈɔːl ʃɪvˈɔːn, plˈiːz.');
});

test.each(['…', '', '日本', '?!'])('says that there is nothing to say in “%s”', async (text) => {
  await expect(us(text)).rejects.toMatchObject({ code: 'TEXT_UNSPEAKABLE' });
});

test('gives every text sounds and marks alone', async () => {
  const allowed = new Set([...SIGNS]);
  const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCÉß'’-., !") });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(letters, fc.string({ unit: 'binary' })),
      fc.constantFrom('en-us', 'en-gb-x-rp'),
      async (text, variety) => {
        let said: string;
        try {
          said = await phonemes.of(text, variety as 'en-us');
        } catch (error) {
          return (error as { code?: string }).code === 'TEXT_UNSPEAKABLE';
        }
        return [...said].every((sign) => allowed.has(sign));
      },
    ),
    { numRuns: 300 },
  );
});

test.each(['a'.repeat(1000), 'ed'.repeat(500), 'ing'.repeat(10), "s'".repeat(400)])(
  'says a word of a thousand letters',
  async (word) => expect((await us(word)).length).toBeGreaterThan(10),
);
