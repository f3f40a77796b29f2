import type { MemoryLanguage } from '../language.ts';
import { answers } from './answers.ts';
import { topicOf } from './parts-of-fact.ts';
import { readQuestion } from './question.ts';
import { isAbout, readAbout, saySame } from './recalled.ts';
import { memoryReplies } from './replies.ts';
import { readStatement } from './statement.ts';
import { RELATIVE_TIME } from './words.ts';

/** How English tells a fact, asks for one and answers. */
export const englishMemory: MemoryLanguage = {
  replies: memoryReplies,
  readStatement,
  answerTo(text) {
    const about = readAbout(text);
    if (about !== undefined) return (fact) => isAbout(fact, about);
    const question = readQuestion(text);
    return (fact) => question !== undefined && answers(fact, question);
  },
  topicOf,
  isAbout,
  saySame,
  isRelative: (fact) => RELATIVE_TIME.test(fact),
};
