/**
 * Splits a reply into sentences, so that the first is heard while the next are made. A full stop
 * inside a number or an abbreviation does not end one.
 * @returns the sentences in order, none empty
 */
export function splitSentences(text: string): string[] {
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  return segments.map(({ segment }) => segment.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
