import { AMERICAN_VOWELS } from './american.ts';
import { CONSONANTS } from './consonants.ts';
import { reducedVowel } from './reduced-vowels.ts';
import { isBeforeStress, isFinalY, isReducedPrefix, isSyllabicN, isVowel, type Sound } from './sounds.ts';

const VOWELS: Readonly<Record<string, string>> = { ...AMERICAN_VOWELS, AE: 'a', OW: 'əʊ' };

/** The words of Wells' lexical set BATH, by how they begin (Accents of English, 1982). */
const BATH_WORDS =
  /^(?:after|answer|aunt|ask|bask|basket|bath|blast|branch|brass|calf|calv|cast|castle|chance|chant|clas[ps](?!ic)|command|contrast|craft|daft|dance|demand|disaster|draft|drama|example|fast|flask|france|glance|glass|grant|grasp|grass|half|halv|last|laugh|mask|master|nasty|overpass|pass(?!ag|ion|eng|iv)|past(?!a|el|or)|path(?!et|o)|plant|plaster|raft|rather|reprimand|sample|shaft|slant|staff|task|toothpaste|trance|transplant|vast|wrath|advance|advantage|broadcast|forecast|afternoon|grandpa)/;

/** eSpeak NG's other signs for Received Pronunciation: "kˈæləndɐ", "twˈɛntɪ". @param ipa a word as `british` gives it */
export function receivedPronunciation(ipa: string): string {
  const isWeak = !/[ˈˌ]/.test(ipa);
  return ipa
    .replace(/a(?![ɪʊ])/g, 'æ')
    .replace(/ə(ɹ?)$/, isWeak ? '$&' : 'ɐ$1')
    .replace(/i$/, 'ɪ');
}

/** A sound of British English in eSpeak NG's IPA, without its stress. An r is only heard before a vowel of the same word. */
export function british(sound: Sound): string {
  const { phone, next, stress } = sound;
  if (!isVowel(sound)) return SPECIAL_CONSONANTS[phone]?.(sound) ?? (CONSONANTS[phone] as string);
  if (phone === 'ER') return er(sound);
  if (next?.phone === 'R') return BEFORE_R[phone]?.(sound) ?? (VOWELS[phone] as string);
  if (phone === 'IY' && next?.phone === 'AH' && next.stress === 0 && stress === 1) return 'i';
  const isReduced = stress === 0 || isFinalY(sound) || isReducedPrefix(sound);
  return (isReduced ? reduced(sound) : undefined) ?? SPECIAL_VOWELS[phone]?.(sound) ?? (VOWELS[phone] as string);
}

type Rule = (sound: Sound) => string | undefined;

const SPECIAL_CONSONANTS: Readonly<Record<string, Rule>> = {
  D: ({ letters }) => (letters.startsWith('t') ? 't' : undefined),
  N: ({ next }) => (next?.phone === 'K' || next?.phone === 'G' ? 'ŋ' : undefined),
  Y: ({ letters, next }) => (letters === 'i' && next?.stress === 0 ? 'i' : undefined),
  R: ({ previous, next }) => {
    const schwa = previous?.phone === 'AY' || previous?.phone === 'AW' ? 'ə' : '';
    return `${schwa}${isVowel(next) || !isVowel(previous) ? 'ɹ' : ''}`;
  },
};

/** As in American English, without its central vowel of "roses" and its syllabic n. */
function reduced(sound: Sound): string | undefined {
  if (!/^(?:AH|IH|IY)$/.test(sound.phone)) return undefined;
  const vowel = isSyllabicN(sound) && sound.previous?.phone === 'T' ? 'ə' : reducedVowel(sound);
  return vowel?.replace('ᵻ', 'ɪ');
}

/** "hot", "want", "call", "caught". */
function roundedO({ phone, letters, before, after }: Sound): string | undefined {
  if (letters === 'o') return 'ɒ';
  if (letters === 'a' && /(?:wh?|qu)$/.test(before) && !/^(?:l[lk]|ter)/.test(after)) return 'ɒ';
  return phone === 'AA' && letters === 'a' && /^[uw]/.test(after) ? 'ɔː' : undefined;
}

const SPECIAL_VOWELS: Readonly<Record<string, Rule>> = {
  AA: roundedO,
  AO: roundedO,
  AE: ({ letters, before, after }) => (BATH_WORDS.test(before + letters + after) ? 'ɑː' : undefined),
  // "what", "someone", and "one", whose o is the w.
  AH: ({ letters, before, after, previous }) =>
    (letters === 'a' && /wh?$/.test(before)) || letters.startsWith('n') || (previous?.phone === 'W' && after === 'ne')
      ? 'ɒ'
      : undefined,
  // "new", "tune", "duty", "resume": the j that American English lost.
  UW: ({ letters, previous }) =>
    /^[TDNZ]$/.test(previous?.phone ?? '') && /^(?:u|ue|ew|eu)$/.test(letters) ? 'juː' : undefined,
};

function er(sound: Sound): string {
  const { stress, letters, before, after, next } = sound;
  // "around".
  if (letters === 'ar' && before === '' && isBeforeStress(sound)) return 'ɐɹ';
  const link = isVowel(next) ? 'ɹ' : '';
  if (stress === 0 || (stress === 2 && (!next || after === 's'))) return `ə${link}`;
  // "hurry", "current", "courage".
  return link && /^o?ur$/.test(letters) && /^(?:r|ag)/.test(after) ? 'ʌɹ' : `ɜː${link}`;
}

function near({ stress, letters, next }: Sound): string {
  const isOpen = isVowel(next?.next) && (stress === 0 || /^[iy]/.test(letters));
  return isOpen ? 'ɪ' : 'iə';
}

function north({ letters, after, next }: Sound): string {
  const isForest = letters === 'o' && isVowel(next?.next) && !/^r(?:[ey]$|ed|ing|a|iu|ie)/.test(after);
  return isForest ? 'ɒ' : 'ɔː';
}

const BEFORE_R: Readonly<Record<string, Rule>> = {
  AA: ({ letters }) => (letters === 'o' ? 'ɒ' : 'ɑː'),
  AH: ({ stress }) => (stress === 0 ? 'ə' : 'ʌ'),
  AO: north,
  EH: ({ stress, letters, after, next }) => {
    if (letters === 'a' && after.startsWith('rr')) return 'a';
    if (letters === 'e' && stress !== 1) return 'ə';
    return letters === 'e' && isVowel(next?.next) ? 'ɛ' : 'eə';
  },
  IH: near,
  IY: near,
  OW: north,
  UH: () => 'ʊə',
  UW: () => 'ʊə',
};
