import { type Graphone, phonesOf, withoutStress } from './graphone.ts';

type Find = (word: string) => readonly Graphone[] | undefined;

/** Endings that a word may have one after the other: "settings'". */
const MAX_ENDINGS = 3;
/** A longer word is said by its spelling alone. */
const MAX_LETTERS = 32;
const MIN_PART = 3;

const VOICELESS = ['P', 'T', 'K', 'F', 'TH'];
const HISSING = ['S', 'Z', 'SH', 'ZH', 'CH', 'JH'];

const graphone = (letters: string, ...phones: string[]): Graphone => ({ letters, phones });

/** What is added to a word. */
interface Ending {
  written: string;
  /** What it may have been added to, the likeliest first. @param stem the letters before it */
  stems: (stem: string) => string[];
  /** @param last sound of the word that it is added to */
  sounds: (last: string) => Graphone[];
}

const asWritten = (stem: string) => [stem];
/** "tries" and "happily" are from "try" and "happy". */
const withY = (stem: string) => (stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []);
const doubled = (stem: string) => (/([^aeiouy])\1$/.test(stem) ? [stem.slice(0, -1)] : []);

/** "stopping" is from "stop", "falling" from "fall", "hoping" from "hope". */
function beforeVowel(stem: string): string[] {
  if (!/[aeiouy]/.test(stem)) return [];
  const whole =
    /[^aeiouy][aeiou][^aeiouwxy]$/.test(stem) || !/[aeiou]$/.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
  return /(?:ll|ss|zz|ff)$/.test(stem) ? [...whole, ...doubled(stem)] : [...doubled(stem), ...whole];
}

const beforeVowelOrY = (stem: string) => [...withY(stem), ...beforeVowel(stem)];

/** "tries", "buses", "echoes". */
const beforeEs = (stem: string) => (/(?:s|x|z|ch|sh|o)$/.test(stem) ? [stem] : withY(stem));
const beforeS = (stem: string) => (stem.length > 2 && !/[su]$/.test(stem) ? [stem] : []);

/** "cats", "dogs", "buses". @param vowel the letters of the vowel that is heard after a hissing sound, '' if there are none */
function plural(vowel: string, end: string): Ending['sounds'] {
  return (last) => {
    if (HISSING.includes(last)) return [graphone(vowel, 'IH0'), graphone(end, 'Z')];
    return [
      ...(vowel === 'e' ? [graphone(vowel)] : []),
      graphone(vowel === "'" ? `'${end}` : end, VOICELESS.includes(last) ? 'S' : 'Z'),
    ];
  };
}

/** "played", "asked", "wanted". */
function past(vowel: string): Ending['sounds'] {
  return (last) => {
    if (last === 'T' || last === 'D') return [graphone(vowel, 'IH0'), graphone('d', 'D')];
    const isVoiceless = VOICELESS.includes(last) || ['S', 'SH', 'CH'].includes(last);
    return [graphone(vowel), graphone('d', isVoiceless ? 'T' : 'D')];
  };
}

const always =
  (...sounds: Graphone[]): Ending['sounds'] =>
  () =>
    sounds;

const ENDINGS: readonly Ending[] = [
  { written: "'s", stems: asWritten, sounds: plural("'", 's') },
  { written: "s'", stems: (stem) => [`${stem}s`], sounds: always(graphone("'")) },
  { written: 'es', stems: beforeEs, sounds: plural('e', 's') },
  { written: 's', stems: beforeS, sounds: plural('', 's') },
  { written: 'ed', stems: beforeVowelOrY, sounds: past('e') },
  { written: 'ing', stems: beforeVowel, sounds: always(graphone('i', 'IH0'), graphone('ng', 'NG')) },
  { written: 'er', stems: beforeVowelOrY, sounds: always(graphone('er', 'ER0')) },
  {
    written: 'est',
    stems: beforeVowelOrY,
    sounds: always(graphone('e', 'IH0'), graphone('s', 'S'), graphone('t', 'T')),
  },
  { written: 'ly', stems: (stem) => [...withY(stem), stem], sounds: always(graphone('l', 'L'), graphone('y', 'IY0')) },
  {
    written: 'ness',
    stems: (stem) => [...withY(stem), stem],
    sounds: always(graphone('n', 'N'), graphone('e', 'AH0'), graphone('ss', 'S')),
  },
  { written: 'less', stems: asWritten, sounds: always(graphone('l', 'L'), graphone('e', 'AH0'), graphone('ss', 'S')) },
  {
    written: 'able',
    stems: beforeVowel,
    sounds: always(graphone('a', 'AH0'), graphone('b', 'B'), graphone('l', 'AH0', 'L'), graphone('e')),
  },
  { written: "'ll", stems: asWritten, sounds: always(graphone("'", 'AH0'), graphone('ll', 'L')) },
  { written: "'d", stems: asWritten, sounds: past("'") },
  { written: "'ve", stems: asWritten, sounds: always(graphone("'", 'AH0'), graphone('v', 'V'), graphone('e')) },
  { written: "'re", stems: asWritten, sounds: always(graphone("'"), graphone('re', 'ER0')) },
];

/** A known word, or one that a known word became by one ending or several: "emailed", "podcasts", "settings", "jo's". */
export function knownOrInflected(word: string, find: Find, endings = MAX_ENDINGS): readonly Graphone[] | undefined {
  const known = find(word);
  if (known || endings === 0) return known;
  return inflected(word, (stem) => knownOrInflected(stem, find, endings - 1));
}

/** A word that another became by an ending. @param find the sounds of the other */
export function inflected(word: string, find: Find): Graphone[] | undefined {
  if (word.length > MAX_LETTERS) return undefined;
  for (const { written, stems, sounds } of ENDINGS) {
    if (!word.endsWith(written)) continue;
    for (const stem of stems(word.slice(0, -written.length))) {
      const graphones = stem.length > 1 ? find(stem) : undefined;
      const last = graphones && phonesOf(graphones).at(-1);
      if (graphones && last) return [...graphones, ...sounds(withoutStress(last))];
    }
  }
  return undefined;
}

/** A word made of two known ones, "timezone", with the main stress on the first; the shorter part as long as possible. */
export function compound(word: string, find: Find): Graphone[] | undefined {
  if (word.length > MAX_LETTERS || word.includes("'")) return undefined;
  for (const at of cutsFromTheMiddle(word.length)) {
    const second = find(word.slice(at));
    const first = second && find(word.slice(0, at));
    if (first) return [...first, ...second.map(weaker)];
  }
  return undefined;
}

function cutsFromTheMiddle(length: number): number[] {
  const cuts = Array.from({ length: Math.max(0, length - 2 * MIN_PART + 1) }, (_, index) => index + MIN_PART);
  return cuts.sort((a, b) => Math.min(b, length - b) - Math.min(a, length - a));
}

function weaker({ letters, phones }: Graphone): Graphone {
  return { letters, phones: phones.map((phone) => phone.replace('1', '2')) };
}
