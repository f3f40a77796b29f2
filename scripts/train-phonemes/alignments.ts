import { align } from '../../src/main/engine/speech/tts/neural/english/alignment.ts';
import {
  type Graphone,
  graphoneName,
  withoutStress,
} from '../../src/main/engine/speech/tts/neural/english/graphone.ts';

export interface Pronunciation {
  word: string;
  phones: readonly string[];
}

export interface Aligned {
  word: string;
  graphones: readonly Graphone[];
}

/** Units that are seen more rarely are mistakes of the dictionary, or abbreviations. */
const MIN_UNITS = 4;
const EPOCHS = 6;

/**
 * Cuts all words into letters and their sounds, by expectation maximisation with the best cut of each word (Viterbi training), as
 * Jiampojamarn et al. (2007) align many letters to many sounds.
 * @returns the words that can be cut, and the costs (negative log probability) of the units without stress
 */
export function alignAll(words: readonly Pronunciation[]): { aligned: Aligned[]; costs: Map<string, number> } {
  let costs = costsOf(firstCounts(words));
  let aligned: Aligned[] = [];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    aligned = [];
    const counts = new Map<string, number>();
    for (const { word, phones } of words) {
      const graphones = align(word, phones, (unit) => costs.get(unit));
      if (!graphones) continue;
      aligned.push({ word, graphones });
      for (const { letters, phones } of graphones) {
        add(counts, graphoneName({ letters, phones: phones.map(withoutStress) }), 1);
      }
    }
    for (const [unit, count] of counts) if (count < MIN_UNITS) counts.delete(unit);
    costs = costsOf(counts);
  }
  return { aligned: aligned.filter(({ graphones }) => graphones.every(isKnown)), costs };

  function isKnown({ letters, phones }: Graphone): boolean {
    return costs.has(graphoneName({ letters, phones: phones.map(withoutStress) }));
  }
}

/** Two letters that can stand for one vowel: "ea", "ow", "ah", "er", "ig" as in "sign". */
const VOWEL_LETTERS = /^(?:[aeiouy][aeiouywhr']|ig|e[gt]|al|ol|'[aeiou])$/;
/** Two letters that can stand for one consonant: "sh", "ck", "gu", "'s". */
const CONSONANT_LETTERS = /^(?:[^aeiouy]{2}|[gqb]u)$/;
/** Two letters that a vowel makes softer: "ti" in "nation", "ge" in "George", "ce" in "ocean". */
const SOFT_LETTERS = /^(?:[stcgxzd][ieyu])$/;
const SOFT_PHONES = ['SH', 'ZH', 'CH', 'JH'];

function canBeOne(letters: string, phone: string): boolean {
  if (/^[AEIOU]/.test(phone)) return VOWEL_LETTERS.test(letters);
  return CONSONANT_LETTERS.test(letters) || (SOFT_PHONES.includes(phone) && SOFT_LETTERS.test(letters));
}

/** Counts what may belong together: units near the diagonal of each word. */
function firstCounts(words: readonly Pronunciation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word, phones } of words) {
    const plain = phones.map(withoutStress);
    for (let letter = 0; letter < word.length; letter++) {
      const centre = (letter * plain.length) / word.length;
      for (let phone = Math.max(0, Math.floor(centre) - 1); phone <= Math.min(plain.length, centre + 1); phone++) {
        countPlace(counts, word.slice(letter, letter + 2), plain.slice(phone, phone + 2), Math.abs(phone - centre));
      }
    }
  }
  return counts;
}

/** Units of more than one letter or sound, and silent letters, are rarer. */
function countPlace(counts: Map<string, number>, two: string, phones: readonly string[], distance: number): void {
  const weight = 1 / (1 + distance);
  const letter = two.slice(0, 1);
  const [first, second] = phones;
  add(counts, `${letter}:`, 0.1);
  if (first === undefined) return;
  add(counts, `${letter}:${first}`, weight);
  if (two.length === 2 && canBeOne(two, first)) add(counts, `${two}:${first}`, 0.3 * weight);
  if (second !== undefined) add(counts, `${letter}:${first} ${second}`, 0.1 * weight);
}

function costsOf(counts: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([unit, count]) => [unit, -Math.log(count / total)]));
}

function add(counts: Map<string, number>, unit: string, weight: number): void {
  counts.set(unit, (counts.get(unit) ?? 0) + weight);
}
