import type { stepWords } from './en/steps.ts';

/** Of one sentence: "add milk and eggs, and bread and butter, to my list". */
const MAX_PIECES = 4;

/**
 * Cuts what a routine shall do into sentences.
 * @param isUnderstood whether words are a sentence that Hark can do
 * @param words how sentences are joined
 * @returns the sentences, as many as are understood each by itself, and those among them that are not
 */
export function stepsOf(
  said: string,
  isUnderstood: (sentence: string) => boolean,
  words: typeof stepWords,
): { steps: string[]; unknown: string[] } {
  const text = said.trim().replace(/[.\s]+$/, '');
  const pieces = text
    .split(words.joints)
    .filter((piece) => piece !== '')
    .map(words.alone);
  const steps = understoodSteps(pieces, isUnderstood, words.and);
  if (steps) return { steps, unknown: [] };
  if (isUnderstood(text)) return { steps: [text], unknown: [] };
  return { steps: pieces, unknown: pieces.filter((piece) => !isUnderstood(piece)) };
}

/** @returns undefined when some of the pieces are not understood in any way */
function understoodSteps(
  pieces: readonly string[],
  isUnderstood: (sentence: string) => boolean,
  and: string,
): string[] | undefined {
  if (pieces.length === 0) return [];
  for (let length = 1; length <= Math.min(MAX_PIECES, pieces.length); length++) {
    const step = pieces.slice(0, length).join(and);
    const rest = isUnderstood(step) ? understoodSteps(pieces.slice(length), isUnderstood, and) : undefined;
    if (rest) return [step, ...rest];
  }
  return undefined;
}
