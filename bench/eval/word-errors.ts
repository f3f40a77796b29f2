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

/**
 * Number of substitutions, insertions and deletions that turn `reference` into `heard` (word-level edit distance).
 * @param options joined: "stopwatch" for "stop watch" is no error, nor the other way round: how it is written is not heard
 */
export function countWordErrors(
  reference: readonly string[],
  heard: readonly string[],
  { joined = false }: { joined?: boolean } = {},
): number {
  const rows = [Array.from({ length: heard.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (const [row, wanted] of reference.entries()) {
    const current = [row + 1];
    rows.push(current);
    for (const [column, word] of heard.entries()) {
      const edits = [
        at(row, column) + (word === wanted ? 0 : 1),
        at(row, column + 1) + 1,
        at(row + 1, column) + 1,
        ...(joined && `${reference[row - 1]}${wanted}` === word ? [at(row - 1, column)] : []),
        ...(joined && `${heard[column - 1]}${word}` === wanted ? [at(row, column - 1)] : []),
      ];
      current.push(Math.min(...edits));
    }
  }
  return at(reference.length, heard.length);
}
