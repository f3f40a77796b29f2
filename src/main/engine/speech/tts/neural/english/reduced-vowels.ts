import { isBeforeStress, isSyllabicN, isVowel, type Sound } from './sounds.ts';

/** What becomes of vowels without stress, in American English; undefined for one that stays as it is. */
export function reducedVowel(sound: Sound): string | undefined {
  const { phone, letters, after } = sound;
  switch (phone) {
    case 'AH':
      return isSyllabicN(sound) ? '' : (afterGlide(sound) ?? short(sound));
    case 'IH':
      return short(sound);
    case 'IY':
      return long(sound);
    case 'UH':
      return letters === 'u' ? 'uː' : undefined;
    case 'AO':
      return after.startsWith('l') || letters.length > 1 ? undefined : 'ɔ';
    default:
      return undefined;
  }
}

/** "calculator", "graduate". */
function afterGlide({ letters, previous }: Sound): string | undefined {
  if (letters !== 'u') return undefined;
  if (previous?.phone === 'Y') return 'ʊ';
  return previous?.phone === 'CH' || previous?.phone === 'JH' ? 'uː' : undefined;
}

function long(sound: Sound): string {
  const { letters, before, next } = sound;
  if (letters.startsWith('e') && isPrefix(sound) && !isVowel(next)) return prefixVowel(sound);
  // The days of the week.
  if (letters === 'y' && before.endsWith('da')) return 'eɪ';
  if (!next) return 'i';
  if (isVowel(next)) return isBeforeStress(sound) ? 'iː' : next.phone === 'AH' || next.phone === 'ER' ? 'i' : 'ɪ';
  // "stories", "carried", against "anything".
  return !next.next && /^[ZD]$/.test(next.phone) ? 'i' : 'ɪ';
}

/** Whether a vowel is that of "re-", "de-", "be-", "se-", "e-" or "pre-". */
function isPrefix(sound: Sound): boolean {
  return /^(?:|[a-z]|pr)$/.test(sound.before) && isBeforeStress(sound);
}

function prefixVowel({ before }: Sound): string {
  return before === 'pr' ? 'ɪ' : 'ᵻ';
}

/** CMUdict writes the short unstressed vowels AH0 or IH0 as it happens; eSpeak NG goes by how they are spelled. */
function short(sound: Sound): string {
  const bySpelling = BY_FIRST_LETTER[sound.letters.slice(0, 1)]?.(sound);
  return bySpelling ?? (sound.phone === 'IH' ? 'ɪ' : 'ə');
}

const BY_FIRST_LETTER: Readonly<Record<string, (sound: Sound) => string | undefined>> = {
  a: (sound) => {
    if (/^[gc]es?$/.test(sound.after)) return 'ɪ';
    return sound.letters === 'a' && isBeforeStress(sound) && !/^[mf]$/.test(sound.before) ? 'ɐ' : 'ə';
  },
  e: (sound) => (isPrefix(sound) ? firstE(sound) : undefined) ?? lastE(sound),
  i: shortI,
  o: () => 'ə',
  u: ({ before, after }) => {
    if (before === '' || after.startsWith('st')) return 'ʌ';
    return /^[tc]es?$/.test(after) ? 'ɪ' : undefined;
  },
  y: shortI,
};

/** "expect", "enjoy", "return". */
function firstE(sound: Sound): string | undefined {
  if (sound.before === '' && /^(?:x|[nm][^aeiou])/.test(sound.after)) return 'ɛ';
  return /^[lmnr][^aeiou]/.test(sound.after) ? undefined : prefixVowel(sound);
}

/** "quiet", "kindness", "hundred", "wanted", "ticket". */
function lastE({ before, after, previous }: Sound): string | undefined {
  if (previous?.phone === 'AY') return 'ə';
  if (after === 'ss' && /[nl]$/.test(before)) return 'ə';
  if (after === 'd') return /[^aeiou]r$/.test(before) ? 'ɪ' : 'ᵻ';
  if (/^'?s?'?$/.test(after)) return 'ᵻ';
  return /^(?:st?|t|ts|ck|ct|dge|g|ss)s?$/.test(after) ? 'ɪ' : undefined;
}

/** "pencil", "activity", "divide", "limit". */
function shortI(sound: Sound): string {
  const { letters, before, after, next } = sound;
  if (letters.length > 1 || (next?.phone === 'L' && /^le?s?$/.test(after))) return 'ə';
  if (/^(?:t(?:y|ies)$|ble|[nv]ati?)/.test(after)) return 'ᵻ';
  return /^(?:ch|d)$/.test(before) && /^[^aeiou][aeiou]/.test(after) && isBeforeStress(sound) ? 'ᵻ' : 'ɪ';
}
