export interface Riddle {
  question: string;
  answer: string;
  /** What an answer must say to be right. */
  key: RegExp;
}
