import { type Graphone, withoutStress } from './graphone.ts';

/** Letters and sounds of one unit: "x" is two sounds, "sh" is one, a silent "e" none. Two letters are one sound. */
const SHAPES = [
  { letters: 1, sounds: 0 },
  { letters: 1, sounds: 1 },
  { letters: 1, sounds: 2 },
  { letters: 2, sounds: 1 },
] as const;

/** The cheapest way to a place in a word and in its sounds. */
interface Way {
  cost: number;
  letters: number;
  sounds: number;
  before: Way | undefined;
}

/**
 * The cheapest way to cut a word and its sounds into units.
 * @param cost of a unit by its letters and its sounds without stress, `sh:SH`; undefined for one that does not exist
 * @returns undefined when there is no way, as in "xmas" for "Christmas"
 */
export function align(
  word: string,
  phones: readonly string[],
  cost: (unit: string) => number | undefined,
): Graphone[] | undefined {
  const plain = phones.map(withoutStress);
  const width = phones.length + 1;
  const ways: (Way | undefined)[] = [{ cost: 0, letters: 0, sounds: 0, before: undefined }];
  for (let place = 0; place < (word.length + 1) * width; place++) {
    const before = ways[place];
    if (!before) continue;
    for (const way of waysAfter(before, word, plain, cost)) {
      const at = way.letters * width + way.sounds;
      if (way.cost < (ways[at]?.cost ?? Number.POSITIVE_INFINITY)) ways[at] = way;
    }
  }
  const graphones: Graphone[] = [];
  const end = ways[word.length * width + phones.length];
  for (let way = end; way?.before; way = way.before) {
    graphones.unshift({
      letters: word.slice(way.before.letters, way.letters),
      phones: phones.slice(way.before.sounds, way.sounds),
    });
  }
  return end && graphones;
}

function waysAfter(
  before: Way,
  word: string,
  phones: readonly string[],
  cost: (unit: string) => number | undefined,
): Way[] {
  return SHAPES.flatMap((shape) => {
    const [letters, sounds] = [before.letters + shape.letters, before.sounds + shape.sounds];
    if (letters > word.length || sounds > phones.length) return [];
    const unit = cost(`${word.slice(before.letters, letters)}:${phones.slice(before.sounds, sounds).join(' ')}`);
    return unit === undefined ? [] : { cost: before.cost + unit, letters, sounds, before };
  });
}
