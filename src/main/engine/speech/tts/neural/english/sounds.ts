import { type Graphone, isVowelName } from './graphone.ts';

/** A sound in its word, as CMUdict has it, how it is spelled, and its neighbours. */
export interface Sound {
  /** ARPABET without stress. */
  phone: string;
  /** 1 primary, 2 secondary, 0 none; undefined for a consonant. */
  stress: 0 | 1 | 2 | undefined;
  /** The letters that it is spelled with; those of a unit with two sounds belong to both. */
  letters: string;
  /** Letters of the word before these. */
  before: string;
  /** Letters of the word after these. */
  after: string;
  previous: Sound | undefined;
  next: Sound | undefined;
}

export function soundsOf(graphones: readonly Graphone[]): Sound[] {
  const word = graphones.map(({ letters }) => letters).join('');
  let position = 0;
  const sounds = graphones.flatMap(({ letters, phones }): Sound[] => {
    const before = word.slice(0, position);
    position += letters.length;
    const after = word.slice(position);
    return phones.map((phone) => ({
      ...stressOf(phone),
      letters,
      before,
      after,
      previous: undefined,
      next: undefined,
    }));
  });
  sounds.forEach((sound, index) => {
    sound.previous = sounds[index - 1];
    sound.next = sounds[index + 1];
  });
  return sounds;
}

function stressOf(phone: string): Pick<Sound, 'phone' | 'stress'> {
  if (!isVowelName(phone)) return { phone, stress: undefined };
  return { phone: phone.slice(0, -1), stress: Number(phone.slice(-1)) as 0 | 1 | 2 };
}

export function isVowel(sound: Sound | undefined): boolean {
  return sound?.stress !== undefined;
}

/** Whether the main stress of the word comes later. */
export function isBeforeStress({ next }: Sound): boolean {
  return next !== undefined && (next.stress === 1 || isBeforeStress(next));
}

/** CMUdict gives the end of "company" a secondary stress here and there. */
export function isFinalY({ phone, stress, after }: Sound): boolean {
  return phone === 'IY' && stress !== 1 && after === '';
}

/** "replace", whose first vowel CMUdict has with a secondary stress here and there. */
export function isReducedPrefix(sound: Sound): boolean {
  const { phone, letters, before, stress } = sound;
  return phone === 'IY' && letters === 'e' && stress === 2 && /^[rdb]?$/.test(before) && nextVowel(sound)?.stress === 1;
}

function nextVowel({ next }: Sound): Sound | undefined {
  return next && !isVowel(next) ? nextVowel(next) : next;
}

/** The vowel of the last syllable in "button", and in "didn't", of which only the n is heard. */
export function isSyllabicN({ phone, stress, letters, after, previous, next }: Sound): boolean {
  if (phone !== 'AH' || stress !== 0 || next?.phone !== 'N') return false;
  if (previous?.phone === 'T') return /^[eo]$/.test(letters) && /^ns?$/.test(after) && isVowel(previous.previous);
  return previous?.phone === 'D' && next.next?.phone === 'T' && after.startsWith("'");
}
