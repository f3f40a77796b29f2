/** Features are hashed into so many buckets; a collision costs little accuracy and no memory. */
export const BUCKETS = 2 ** 16;
const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
/** Nobody says more words in one command; the rest of a long text says nothing about it. */
const MAX_WORDS = 40;

/**
 * The features of a sentence: its words, pairs of words, and runs of 2 to 5 letters of each word with its edges, as fastText
 * has them (Bojanowski et al. 2017). Digits count as one, so that "7 minutes" is like "9 minutes".
 * @returns the bucket of each feature, without repetition
 */
export function featuresOf(sentence: string): Int32Array {
  const words = (
    sentence
      .toLowerCase()
      .replace(/[’‘`]/g, "'")
      .match(/\p{L}+(?:'\p{L}+)*|\d+|[%$€£]/gu) ?? []
  )
    .slice(0, MAX_WORDS)
    .map((word) => word.replace(/\d+/, (digits) => '0'.repeat(Math.min(digits.length, 3))));
  const buckets = new Set<number>();
  let before = '<s>';
  for (const word of words) {
    buckets.add(bucketOfWord(word));
    buckets.add(bucketOf(`p ${before} ${word}`));
    before = word;
    const edged = `<${word}>`;
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (let start = 0; start + length <= edged.length; start++)
        buckets.add(bucketOf(edged.slice(start, start + length)));
    }
  }
  buckets.add(bucketOf(`p ${before} </s>`));
  buckets.add(bucketOf(`first ${words[0] ?? ''} ${words[1] ?? ''}`));
  return Int32Array.from(buckets);
}

/** The bucket of a word by itself. @param word in lower case */
export function bucketOfWord(word: string): number {
  return bucketOf(`w ${word}`);
}

/** FNV-1a, 32 bits. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}
