import type { EnglishVariety } from '../phonemes.ts';

/**
 * How strongly eSpeak NG says a word that has more grammar than meaning: inside a clause, and at its end. `question` is half
 * strong where the clause begins.
 */
type Strength = 'weak' | 'weak-strong' | 'half' | 'half-strong' | 'question';

const WORDS: Readonly<Record<Strength, string>> = {
  weak: `a an the my you your you're you'd you've you'll i'm i'd i've i'll is it it's its for of and are from at with would if will
    or we we're we've we'd we'll was were they they're they've they'd they'll as that's he he's he'd he'll she she's she'd she'll her
    their could than had through won't goes per to am`,
  'weak-strong': `in can have this that be by get got there has there's these those his hers`,
  half: `me us him them but our though into upon been should`,
  'half-strong': `on not up about make made any how how's down between before over why doing going go some put already under within without
    getting being having while which who who's whose near nearest so isn't aren't might shall above below behind beside beyond among
    across onto where where's`,
  question: `what what's whats when when's`,
};

/** Forms that do not follow from the dictionary. The mark says where the stress is when there is one. */
const FORMS: Readonly<Record<string, string | readonly [american: string, british: string]>> = {
  a: 'ɐ',
  an: 'ɐn',
  the: 'ðə',
  to: 'tə',
  of: ['ˈʌv', 'ˈɒv'],
  and: ['ˈænd', 'ˈand'],
  for: ['fˈɔːɹ', 'fˈɔː'],
  from: ['fɹˈʌm', 'fɹˈɒm'],
  was: ['wˈʌz', 'wˈɒz'],
  were: 'wˈɜː',
  has: 'hɐz',
  than: 'ðɐn',
  your: ['jˈʊɹ', 'jˈɔː'],
  "you're": ['jˈʊɹ', 'jˈɔː'],
  "we're": ['wˈɪɹ', 'wˈiə'],
  "they're": ['ðˈeɪɚ', 'ðˈeɪə'],
  been: ['bˈɪn', 'bˈiːn'],
  because: ['bɪkˈʌz', 'bɪkˈɒz'],
  what: ['wˈʌt', 'wˈɒt'],
  "what's": ['wˈʌts', 'wˈɒts'],
  whats: ['wˈʌts', 'wˈɒts'],
  one: ['wˈʌn', 'wˈɒn'],
  our: ['ˈaʊɚ', 'ˈaʊə'],
  on: ['ˈɔn', 'ˈɒn'],
  into: 'ˈɪntʊ',
  onto: ['ˈɑːntʊ', 'ˈɒntʊ'],
  upon: ['əpˈɑːn', 'əpˈɒn'],
  there: ['ðˈɛɹ', 'ðˈeə'],
  their: ['ðˈɛɹ', 'ðˈeə'],
  "there's": ['ðˈɛɹz', 'ðˈeəz'],
  where: ['wˈɛɹ', 'wˈeə'],
  "isn't": 'ˈɪzənt',
  "won't": ['wˈoʊnt', 'wˈəʊnt'],
  "can't": ['kˈænt', 'kˈɑːnt'],
};

/** Forms of a word that is said strongly. */
const STRONG_FORMS: Readonly<Record<string, string | readonly [american: string, british: string]>> = {
  a: 'ˈeɪ',
  has: ['hˈæz', 'hˈaz'],
  to: 'tuː',
};

const STRENGTHS = new Map(
  Object.entries(WORDS).flatMap(([strength, words]) =>
    words.split(/\s+/).map((word) => [word, strength as Strength] as const),
  ),
);

export interface Place {
  isFirst: boolean;
  isLast: boolean;
}

/** @returns how a word is said in the table's way, or undefined when it is said as in the dictionary */
export function specialForm(word: string, variety: EnglishVariety): string | undefined {
  return inVariety(FORMS[word], variety);
}

/** @returns a word's IPA with the stress of its place. @param ipa with its main stress marked */
export function withPlace(word: string, ipa: string, { isFirst, isLast }: Place, variety: EnglishVariety): string {
  const strong = isLast ? inVariety(STRONG_FORMS[word], variety) : undefined;
  if (strong !== undefined) return strong;
  switch (STRENGTHS.get(word)) {
    case 'weak':
      return unmarked(ipa);
    case 'weak-strong':
      return isLast ? ipa : unmarked(ipa);
    case 'half':
      return half(ipa);
    case 'half-strong':
      return isLast ? ipa : half(ipa);
    case 'question':
      return isLast ? ipa : isFirst ? half(ipa) : unmarked(ipa);
    default:
      // "the third one".
      return word === 'one' && isLast ? half(ipa) : ipa;
  }
}

function unmarked(ipa: string): string {
  return ipa.replace(/[ˈˌ]/g, '');
}

function half(ipa: string): string {
  return ipa.replace(/ˌ/g, '').replace('ˈ', 'ˌ');
}

function inVariety(
  form: string | readonly [american: string, british: string] | undefined,
  variety: EnglishVariety,
): string | undefined {
  return form === undefined || typeof form === 'string' ? form : form[variety === 'en-us' ? 0 : 1];
}

/** Words that eSpeak NG says in one breath: "ɪnðə". */
const PHRASES: Readonly<Record<string, string | readonly [american: string, british: string]>> = {
  'of a': 'əvə',
  'of an': 'əvən',
  'of the': ['ʌvðə', 'ɒvðə'],
  'in the': 'ɪnðə',
  'on the': ['ɔnðə', 'ɒnðə'],
  'from the': 'fɹʌmðə',
  'with the': 'wɪððə',
  'for the': ['fɚðə', 'fəðə'],
  'for a': ['fɚɹə', 'fəɹə'],
  'for an': ['fɚɹən', 'fəɹən'],
  'at a': ['æɾə', 'atə'],
  'was a': 'wʌzɐ',
  'was the': 'wʌzðə',
  'that the': ['ðætðə', 'ðatðə'],
  'than a': ['ðˌænə', 'ðˌanə'],
  'to be': 'təbi',
  'have been': 'hɐvbɪn',
  'has been': ['hˈæzbiːn', 'hˈazbiːn'],
  'had been': 'hɐdbɪn',
  'do not': ['duːnˌɑːt', 'duːnˌɒt'],
  'did not': ['dɪdnˌɑːt', 'dɪdnˌɒt'],
  'out of': ['ˌaʊɾəv', 'ˌaʊtəv'],
  'this one': ['ðˈɪswˌʌn', 'ðˈɪswˌɒn'],
  'that one': ['ðˈætwˌʌn', 'ðˈatwˌɒn'],
  'no one': ['nˈoʊwˈʌn', 'nˈəʊwˈɒn'],
  'no more': ['nˈoʊmˌoːɹ', 'nˈəʊmˌɔː'],
  'so much': ['sˈoʊ mˌʌtʃ', 'sˈəʊ mˌʌtʃ'],
};

export function phraseForm(first: string, second: string | undefined, variety: EnglishVariety): string | undefined {
  return second === undefined ? undefined : inVariety(PHRASES[`${first} ${second}`], variety);
}
