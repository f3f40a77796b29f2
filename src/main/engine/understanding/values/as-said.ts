import { literalPattern } from './literal-pattern.ts';

/**
 * Words of an utterance as they were transcribed, so that names keep their capitals.
 * @param text the transcript
 * @param words part of it in lower case and without punctuation
 * @returns `words` as they are if the transcript has them otherwise, such as numbers
 */
export function asSaid(text: string, words: string): string {
  const pattern = words.split(' ').map(literalPattern).join('[\\s,;:]+');
  const found = text.replace(/[’‘]/g, "'").match(new RegExp(pattern, 'i'));
  if (!found) return words;
  // The first word of a sentence has a capital for its place only.
  return found.index === 0 ? words : found[0];
}
