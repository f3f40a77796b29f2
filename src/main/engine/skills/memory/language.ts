import type { memoryReplies } from './en/replies.ts';

/** What a fact is about, and what kind of thing it says about it. */
export interface Topic {
  key: string;
  kind: 'place' | 'time' | 'value' | 'name';
}

/** How a language tells a fact, asks for one and answers. Facts are kept in the user's words. */
export interface MemoryLanguage {
  replies: typeof memoryReplies;
  /**
   * Reads what is to be remembered.
   * @param isSaidToBe whether "that" came before
   * @returns the fact as it is kept; undefined when it tells nothing, or is not finished
   */
  readStatement(said: string, isSaidToBe: boolean): string | undefined;
  /** Reads a question. @returns whether a fact answers it */
  answerTo(text: string): (fact: string) => boolean;
  /** @returns undefined when two facts about the same thing can both be true */
  topicOf(fact: string): Topic | undefined;
  /** Whether a fact is about something. */
  isAbout(fact: string, something: string): boolean;
  /** Whether two facts say the same. */
  saySame(one: string, other: string): boolean;
  /** Whether a fact means another time when it is said on another day. */
  isRelative(fact: string): boolean;
}
