import { answers } from './answers.ts';
import { topicOf } from './parts-of-fact.ts';
import { readQuestion } from './question.ts';
import { isAbout, readAbout, saySame } from './recalled.ts';
import { memoryReplies } from './replies.ts';
import { readStatement } from './statement.ts';
import { RELATIVE_TIME } from './words.ts';

/** How English tells a fact, asks for one and answers. */
export const englishMemory = {
  replies: memoryReplies,
  readStatement,
  readQuestion,
  answers,
  topicOf,
  isAbout,
  readAbout,
  saySame,
  /** Whether a fact means another time when it is said on another day. */
  isRelative: (fact: string) => RELATIVE_TIME.test(fact),
};
