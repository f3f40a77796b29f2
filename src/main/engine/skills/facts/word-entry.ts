/** The meanings of a word as one kind of word. */
export interface WordEntry {
  /** As the dictionary writes it, where that can be otherwise than it was said. */
  word?: string;
  /** Such as "noun". */
  partOfSpeech: string;
  /** The first is the most common one. */
  meanings: readonly string[];
}
