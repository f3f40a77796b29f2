import type { Topic } from '../language.ts';
import { contentBehind, type Fact, factOf, isNumber, isPlaceAt, isTimeAt } from './fact.ts';
import { keyOf, type Word } from './sentence.ts';
import { BE, FILLERS, NAME_VERBS, PREPOSITIONS, SINGLE_VALUE_NOUN, VALUE_VERBS } from './words.ts';

/** @returns undefined when two facts about the same thing can both be true: "Tom mag Tee" */
export function topicOf(text: string): Topic | undefined {
  const fact = factOf(text);
  if (!fact || fact.words.some(({ text: word }) => /^(?:nicht|nie|niemals|kein\p{L}*)$/u.test(word))) return undefined;
  const { words } = fact;
  const isOutside = (at: number) => at < fact.from || at >= fact.to;
  for (let at = 0; at < words.length; at++) {
    if (isOutside(at) && isPlaceAt(words, at)) return { key: keyWithout(fact, at), kind: 'place' };
    const noun = contentBehind(words, at);
    const isTime = noun !== undefined && (isTimeAt(words, noun) || /^\d/.test(words[noun]?.text ?? ''));
    if (isOutside(at) && PREPOSITIONS.has(words[at]?.text ?? '') && isTime)
      return { key: keyWithout(fact, at), kind: 'time' };
  }
  return valueTopic(fact);
}

/** What a fact says but for the place or the time that begins at `at`. */
function keyWithout({ words }: Fact, at: number): string {
  const isPartOfTime = (place: number) => isTimeAt(words, place) || /^\d/.test(words[place]?.text ?? '');
  let end = (contentBehind(words, at) ?? at) + 1;
  while (end < words.length && (isPartOfTime(end) || (words[end] as Word).isJoined)) end++;
  return keyOf([...words.slice(0, at), ...words.slice(end)]);
}

/** "Mein Schließfachcode ist 4312": a thing that has one value at a time. */
function valueTopic({ words, from, to, verb }: Fact): Topic | undefined {
  const said = words[verb]?.text ?? '';
  const value = words.slice(verb + 1).find(({ text }) => !FILLERS.has(text));
  const subject = words.slice(from, to);
  if (from > verb || !value) return undefined;
  const name = subject.findIndex(({ text }) => text === 'name');
  if (NAME_VERBS.has(said)) return { key: keyOf(subject), kind: 'name' };
  if (!BE.has(said) && !VALUE_VERBS.has(said)) return undefined;
  // "Der Name meiner Katze ist Minka", "meine Katze heißt Minka".
  if (name >= 0 && name < subject.length - 1) return { key: keyOf(subject.slice(name + 1)), kind: 'name' };
  const isSingle = subject.some(({ text }) => SINGLE_VALUE_NOUN.test(text));
  return isSingle || isNumber(value) ? { key: keyOf(subject), kind: 'value' } : undefined;
}
