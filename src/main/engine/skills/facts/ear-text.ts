import { splitSentences } from '../../speech/tts/text/sentences.ts';

/** Brackets hold pronunciations, dates and other names: for the eye. */
const BRACKETS = /\s*(?:\([^()[\]]*\)|\[[^()[\]]*\])/g;
const MAX_SENTENCES = 2;
/** A first sentence that is longer stands alone. */
const MAX_CHARACTERS = 300;

/** @returns a text of an encyclopedia for the ear: without what stands in brackets, in one line */
export function forEar(text: string): string {
  let plain = text;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(BRACKETS, '');
  }
  return plain
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @returns the sentences of a text for the ear */
export function sentencesForEar(text: string): string[] {
  return splitSentences(forEar(text));
}

/**
 * Takes what is heard in one go: two sentences, or one that is long.
 * @returns how many of the sentences
 */
export function countForOneGo(sentences: readonly string[]): number {
  let characters = 0;
  const count = sentences.slice(0, MAX_SENTENCES).findIndex((sentence) => {
    characters += sentence.length;
    return characters > MAX_CHARACTERS;
  });
  return count < 0 ? Math.min(MAX_SENTENCES, sentences.length) : Math.max(1, count);
}
