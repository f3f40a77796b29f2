import { CONSONANTS } from './consonants.ts';
import { reducedVowel } from './reduced-vowels.ts';
import { isFinalY, isReducedPrefix, isSyllabicN, isVowel, type Sound } from './sounds.ts';

/** Vowels of CMUdict where nothing else is said. */
export const AMERICAN_VOWELS: Readonly<Record<string, string>> = {
  AA: 'ɑː',
  AE: 'æ',
  AH: 'ʌ',
  AO: 'ɔː',
  AW: 'aʊ',
  AY: 'aɪ',
  EH: 'ɛ',
  ER: 'ɜː',
  EY: 'eɪ',
  IH: 'ɪ',
  IY: 'iː',
  OW: 'oʊ',
  OY: 'ɔɪ',
  UH: 'ʊ',
  UW: 'uː',
};

/** A sound of American English in eSpeak NG's IPA, without its stress. */
export function american(sound: Sound): string {
  if (!isVowel(sound)) return SPECIAL_CONSONANTS[sound.phone]?.(sound) ?? (CONSONANTS[sound.phone] as string);
  if (sound.phone === 'ER') return er(sound);
  if (sound.next?.phone === 'R') return BEFORE_R[sound.phone]?.(sound) ?? (AMERICAN_VOWELS[sound.phone] as string);
  if (sound.phone === 'IY' && sound.next?.phone === 'AH' && sound.next.stress === 0 && sound.stress === 1) return 'i';
  const isReduced = sound.stress === 0 || isFinalY(sound) || isReducedPrefix(sound);
  return (isReduced ? reducedVowel(sound) : openO(sound)) ?? (AMERICAN_VOWELS[sound.phone] as string);
}

type Rule = (sound: Sound) => string | undefined;

const SPECIAL_CONSONANTS: Readonly<Record<string, Rule>> = {
  T: (sound) => (isFlap(sound) ? 'ɾ' : isGlottal(sound) ? 'ʔ' : undefined),
  // "thirty" has a D in CMUdict.
  D: ({ letters }) => (letters.startsWith('t') ? 'ɾ' : undefined),
  N: ({ previous, next }) => {
    if (previous?.previous?.phone === 'T' && isSyllabicN(previous)) return 'n̩';
    return next?.phone === 'K' || next?.phone === 'G' ? 'ŋ' : undefined;
  },
  // "million", "California".
  Y: ({ letters, next }) => (letters === 'i' && next?.stress === 0 ? 'i' : undefined),
  R: ({ previous, next }) => {
    if (isWeakEr(previous)) return isVowel(next) ? 'ɹ' : '';
    if (previous?.phone !== 'AY' && previous?.phone !== 'AW') return undefined;
    return isVowel(next) ? 'ɚɹ' : 'ɚ';
  },
};

/** A t between a vowel (or r) and an unstressed vowel, but not in "important". */
function isFlap({ previous, next }: Sound): boolean {
  const isTn = next?.phone === 'AH' && next.next?.phone === 'N';
  return (isVowel(previous) || previous?.phone === 'R') && isWeak(next) && !isTn;
}

/** Also the last vowel of "potato", which CMUdict has with a secondary stress. */
function isWeak(sound: Sound | undefined): boolean {
  if (sound?.stress === 2) return (sound.phone === 'OW' || sound.phone === 'ER') && sound.after.length < 2;
  return sound?.stress === 0;
}

/** The t of "brighten" and "button". */
function isGlottal({ previous, next }: Sound): boolean {
  return isVowel(previous) && next !== undefined && isSyllabicN(next);
}

/** CMUdict gives the end of "reminders" a secondary stress here and there. eSpeak NG writes the r of "pressure" twice. */
function er({ stress, letters, before, after, next }: Sound): string {
  const isPlain = stress === 0 || (stress === 2 && (!next || after === 's'));
  const isFinalUre = !next && stress === 0 && after === 'e' && (before + letters).endsWith('ur');
  return `${isPlain ? 'ɚ' : 'ɜː'}${isVowel(next) || isFinalUre ? 'ɹ' : ''}`;
}

/** "watered", which CMUdict has as if it were "red". */
function isWeakEr(sound: Sound | undefined): boolean {
  return sound?.phone === 'EH' && sound.stress !== 1 && sound.letters === 'e';
}

/** "coffee", "song" and "want" against "hot" and "podcast": CMUdict does not tell them apart reliably. */
function openO({ phone, letters, before, after }: Sound): string | undefined {
  if (phone !== 'AO' && phone !== 'AA') return undefined;
  if (letters === 'o') {
    const isOpen = phone === 'AO' ? /^(?:ff|ft|f$|s[st]|th|ng)/ : /^(?:ff|st$|ss(?:$|e[sd]$)|ng)/;
    return isOpen.test(after) ? 'ɔ' : 'ɑː';
  }
  if (letters !== 'a') return undefined;
  if (before.endsWith('w') && /^(?:n|l[mtdn])/.test(after)) return 'ɔ';
  return /^[uw]/.test(after) ? 'ɔː' : undefined;
}

/** "erase", "hero", "hear". */
function near({ stress, letters, next }: Sound): string {
  if (stress === 0 && letters === 'e') return 'ᵻ';
  return next?.next?.phone === 'OW' ? 'iə' : 'ɪ';
}

/** Vowels before an r, which is written after them. */
const BEFORE_R: Readonly<Record<string, Rule>> = {
  AO: ({ letters, before, after }) => {
    const isFour = /o[auo]/.test(before.slice(-1) + letters);
    const isMore = /^[au]|^r(?:[ea](?!ig)|y|ies)/.test(after);
    return isFour || isMore || before.endsWith('p') ? 'oː' : 'ɔː';
  },
  EH: (sound) => {
    if (isWeakEr(sound)) return 'ɚ';
    return sound.letters === 'a' && sound.after.startsWith('rr') ? 'æ' : 'ɛ';
  },
  IH: near,
  IY: near,
  // eSpeak NG writes the r of "during" twice.
  UH: ({ next }) => (isVowel(next?.next) ? 'ʊɹ' : 'ʊ'),
  UW: ({ next }) => (isVowel(next?.next) ? 'ʊɹ' : 'ʊ'),
  AH: ({ stress }) => (stress === 0 ? 'ə' : 'ɜː'),
};
