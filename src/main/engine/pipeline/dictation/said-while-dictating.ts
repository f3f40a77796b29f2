/** How a mark stands beside words. */
export interface Mark {
  written: string;
  /** `left`: at the word before it; `right`: at the word after it; `both`: between two words without spaces. */
  clings: 'left' | 'right' | 'both' | 'neither';
  /** Whether a sentence ends with it. */
  endsSentence?: true;
  /** Whether it opens or closes a quotation, which has its own marks within and before it. */
  quotes?: 'open' | 'close';
}

/** What is said while one dictates, in one language. */
export interface DictationWords {
  /** What is said for a mark; the longest that fits counts. */
  marks: ReadonlyMap<string, Mark>;
  /** What is said for a break, as it is typed. */
  breaks: ReadonlyMap<string, string>;
  /** What takes back what was said last. */
  scratches: ReadonlySet<string>;
  /** Whether the words `said` for a mark are meant as words, by the words around them; all in lower case. */
  isMeantAsWords(before: string | undefined, after: string | undefined, said: string): boolean;
  /** Whether a word that STT has written with a capital letter keeps it within a sentence. */
  keepsCapital(word: string): boolean;
  /** @returns what was said before the words that stop dictation; undefined when it goes on */
  beforeStop(text: string): string | undefined;
  /** What STT should rather hear than words that sound alike. */
  commands: readonly string[];
}
