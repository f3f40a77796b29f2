/** Words that British English spells with "-re": metre, kilometre, litre, centre, theatre, fibre. */
const BRITISH_RE = /(?<=met|lit|cent|theat|fib)re(?=s?$)/;

/**
 * Lower case without punctuation; a hyphen or a dash separates words, and British spelling is no error, like in
 * Whisper's normaliser (Radford et al., 2022, appendix C).
 */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[-–—]/g, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(BRITISH_RE, 'er'));
}

/** Number of substitutions, insertions and deletions that turn `reference` into `heard` (word-level edit distance). */
export function countWordErrors(reference: readonly string[], heard: readonly string[]): number {
  let previous = Array.from({ length: heard.length + 1 }, (_, column) => column);
  for (const [row, wanted] of reference.entries()) {
    const current = [row + 1];
    for (const [column, word] of heard.entries()) {
      const substitution = (previous[column] ?? 0) + (word === wanted ? 0 : 1);
      current.push(Math.min(substitution, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[heard.length] ?? 0;
}
