import { type Word, wordsOf } from './sentence.ts';
import { ARTICLES, AUXILIARIES, BE, POSSESSIVES, SUBJECT_PRONOUNS, TELLING_VERBS } from './words.ts';

/** What is not told but asked for or left open. */
const NO_SUBJECT = new Set(
  'to me us him them how why what who whose where when which if whether and or but of for at on in by with from please not as than'.split(
    ' ',
  ),
);
/** "When I travel I need pills" has no fewer. */
const MIN_CONDITION_WORDS = 4;
/** Somebody is asked for something in the same breath. */
const REQUEST = /\b(?:let me know|tell me|can you|could you|would you|will you|please|remind me)\b/i;
const COURTESY = /(?:[\s,]+(?:please|thanks|thank you|hark|jarvis))+[\s.!]*$/i;
/** A sentence does not end there. */
const OPEN_END =
  /\b(?:is|are|was|were|the|a|an|my|our|your|his|her|their|in|on|at|to|of|for|with|from|by|and|or|but|that|because|behind|under|next)$/i;

/**
 * Reads what is to be remembered.
 * @param isSaidToBe whether "that" came before: without it, "remember the milk" and "remember me" are said for other things
 * @returns the sentence without punctuation around it; undefined when it tells nothing, or is not finished
 */
export function readStatement(said: string, isSaidToBe: boolean): string | undefined {
  const text = said
    .replace(COURTESY, '')
    .replace(/^[\s,:;–-]+|[\s,:;.!?–-]+$/gu, '')
    .trim();
  const words = wordsOf(text);
  const [first, second] = words;
  if (!first || !second || words.length < 3 || REQUEST.test(text) || OPEN_END.test(text)) return undefined;
  if (NO_SUBJECT.has(first.text) && !(isSaidToBe && /^(?:when|if|on|in|at)$/.test(first.text))) return undefined;
  // "That time we went to Rome": what is remembered is the time.
  if (!isBeginning(first) && SUBJECT_PRONOUNS.has(second.text)) return undefined;
  return tells(words, isSaidToBe) && !asks(words) ? text : undefined;
}

/** Whether a sentence can go on with a subject behind this word: "the", "I". */
function isBeginning({ text }: Word): boolean {
  return /^(?:when|if|on|in|at|there)$/.test(text);
}

function tells(words: readonly Word[], isSaidToBe: boolean): boolean {
  const [first] = words as [Word];
  if (/^(?:i|we)$/.test(first.text)) return true;
  // "Remember, you are what you eat" is a saying; "when I travel, I need my pills" tells something.
  if (/^(?:you|when|if)$/.test(first.text)) return isSaidToBe && words.length >= MIN_CONDITION_WORDS;
  const verb = words.findIndex(
    ({ text, isGenitive }, at) =>
      at > 0 && !isGenitive && (BE.has(text) || AUXILIARIES.has(text) || TELLING_VERBS.has(text)),
  );
  if (verb > 0)
    return !words.slice(1, verb).some(({ text }) => /^(?:i|we|you|he|she|they|when|where|who|which|that)$/.test(text));
  if (!isSaidToBe) return false;
  // "Anna collects stamps": a name and a verb that is not in the list.
  const isNamed = /^\p{Lu}/u.test(first.written) || POSSESSIVES.has(first.text);
  return isNamed && words.slice(1, -1).some(({ text }) => /(?:[^s]s|ed)$/.test(text));
}

/** "The Titans, is that a good film": a question in the same breath. */
function asks(words: readonly Word[]): boolean {
  return words.some(({ text }, at) => {
    const next = words[at + 1]?.text ?? '';
    const before = words[at - 1];
    if (!BE.has(text) && !/^(?:do|does|did|can|could|will|would|have|has)$/.test(text)) return false;
    return (
      SUBJECT_PRONOUNS.has(next) || (next === 'that' && ARTICLES.has(words[at + 2]?.text ?? '')) || before === undefined
    );
  });
}
