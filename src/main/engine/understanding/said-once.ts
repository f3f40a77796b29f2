/** @returns one of a sentence that is said, or written by STT, several times one after the other; any other text unchanged */
export function saidOnce(text: string): string {
  const sentences = text.trim().split(/(?<=[.!?])\s+/);
  const [first = text] = sentences;
  const isRepeated = sentences.length > 1 && sentences.every((sentence) => wordsOf(sentence) === wordsOf(first));
  return isRepeated ? first : text;
}

const wordsOf = (sentence: string) => sentence.toLowerCase().replace(/[.!?]+$/, '');
