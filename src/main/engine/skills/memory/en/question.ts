import { type Word, wordsOf } from './sentence.ts';
import { ARTICLES, AUXILIARIES, BE, POSSESSIVES, PREPOSITIONS, PRONOUNS, PUTTING_VERBS } from './words.ts';

/** What a question wants to know. */
type Wanted = 'place' | 'time' | 'person' | 'thing' | 'number' | 'owner' | 'reason' | 'whether';

export interface Question {
  wants: Wanted;
  /** What it asks about, in the order in which a statement says it; without the question word. */
  words: readonly Word[];
  /** Whether it asks what something is: "what is my locker code". */
  isAboutOneThing: boolean;
  /** Whether it asks who or what does something: "who has my key". */
  isAboutSubject: boolean;
  /** A preposition at its end, before what it asks for: "what is Tom allergic to". */
  openPreposition: string | undefined;
}

const OPENING =
  /^(?:hey|hi|ok|okay|so|and|please|well|um|uh|er|hark|jarvis|alexa|computer|(?:can|could|would|will) you (?:please )?(?:tell me|remind me|say|remember|recall)|do you (?:still )?(?:know|remember|recall|happen to know)|(?:on|at|in|to|for|by|with) (?=what |which |whom )|tell me|give me|remind me(?: of)?|let me know|any idea|i (?:forgot|forget|wonder|do not know|don't know|do not remember|don't remember|cannot remember|can't remember|have no idea)|i (?:need|want|would like) to know|i'd like to know)(?:\b|(?<= ))[\s,:]*/i;
const CLOSING =
  /[\s,]*\b(?:please|again|right now|hark|jarvis|by the way|do you know|you know|do you remember|anyway)$/i;
/** "Tell me my locker code": the thing itself is wanted. */
const TELLING =
  /\b(?:tell me|give me|remind me of|say|i (?:need|want|would like) to know|i'd like to know|do you (?:still )?(?:know|remember))\b/i;
/** "What time" asks as "when" does. */
const TIME_NOUNS = /^(?:time|day|date|month|year|weekday)$/;
/** Begins as the name of a thing does. */
const NAMED = /^(?:my|our|the|a|an|\p{L}+['’]s) (?!.*\b(?:is|are|was|were)\b)/iu;
const PARTICIPLE = /^(?:called|named|made|born|.{2,}ed)$/;

/** @returns undefined when the text is no question about something */
export function readQuestion(text: string): Question | undefined {
  const asked = withoutCourtesy(text);
  const isWish = TELLING.test(text) && NAMED.test(asked);
  const words = wordsOf(asked, isWish);
  const [first, second] = words;
  if (!first || !second) return undefined;
  const question = isWish
    ? { ...questionFor('thing', words), isAboutOneThing: true }
    : byFirstWord(first, second, words);
  // "Where is it?", "Who are you?"
  const isAboutSomething = question?.words.some(({ text: word, isContent }) => isContent && !PRONOUNS.has(word));
  return isAboutSomething ? question : undefined;
}

function withoutCourtesy(text: string): string {
  let rest = text.trim().replace(/[?.!…\s]+$/u, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(OPENING, '').replace(CLOSING, '').trim();
  }
  // "The name of my cat" is "my cat's name".
  return rest.replace(/\bthe name of (.+)$/i, "$1's name");
}

function byFirstWord(first: Word, second: Word, words: readonly Word[]): Question | undefined {
  const rest = words.slice(1);
  switch (first.text) {
    case 'where':
      return questionFor('place', withoutPutting(rest));
    case 'when':
      return questionFor('time', rest);
    case 'who':
    case 'whom':
      return questionFor('person', rest);
    case 'whose':
      return questionFor('owner', rest);
    case 'why':
      return questionFor('reason', rest);
    case 'what':
    case 'which':
      return TIME_NOUNS.test(second.text) ? questionFor('time', words.slice(2)) : questionAboutNoun('thing', rest);
    case 'how':
      if (BE.has(second.text) || AUXILIARIES.has(second.text)) return undefined;
      return questionAboutNoun('number', /^(?:many|much|often)$/.test(second.text) ? words.slice(2) : rest);
    default:
      return whether(first, second, words);
  }
}

/** "Did I put my keys": where they are is asked for, if a thing is named. */
function withoutPutting(words: readonly Word[]): readonly Word[] {
  const isPutting = ({ text }: Word) => PUTTING_VERBS.has(text);
  const rest = words.filter((word) => !isPutting(word) && !PRONOUNS.has(word.text));
  return words.some(isPutting) && rest.some(({ isContent }) => isContent) ? rest : words;
}

/** "Is my bike in the cellar", "did I park on level 3". */
function whether(first: Word, second: Word, words: readonly Word[]): Question | undefined {
  if (!BE.has(first.text) && !/^(?:do|does|did|has|have|can|will)$/.test(first.text)) return undefined;
  if (/^(?:it|you|there|this|that|these|those|not)$/.test(second.text)) return undefined;
  const question = questionFor('whether', words.slice(1));
  const told = question.words.filter(({ text, isContent }) => isContent && !PRONOUNS.has(text));
  return told.length >= 2 ? question : undefined;
}

/** "Which drawer are the passports in": a statement says the drawer last. */
function questionAboutNoun(wants: Wanted, words: readonly Word[]): Question {
  const verb = words.findIndex(({ text }) => BE.has(text) || AUXILIARIES.has(text));
  const [first] = words;
  const hasSubjectFirst =
    first !== undefined && (!first.isContent || PRONOUNS.has(first.text) || /^\p{Lu}/u.test(first.written));
  if (verb < 1 || verb === words.length - 1 || hasSubjectFirst) return questionFor(wants, words);
  return { ...questionFor(wants, [...words.slice(verb), ...words.slice(0, verb)]), isAboutOneThing: false };
}

const isBeginningOfName = ({ text, written, isGenitive }: Word) =>
  isGenitive || ARTICLES.has(text) || POSSESSIVES.has(text) || /^\p{Lu}/u.test(written);

function questionFor(wants: Wanted, words: readonly Word[]): Question {
  const last = words.at(-1);
  const isEmbedded = last !== undefined && BE.has(last.text);
  const [first, second] = words;
  const hasBe = isEmbedded || (first !== undefined && BE.has(first.text));
  const openPreposition = last && PREPOSITIONS.has(last.text) ? last.text : undefined;
  const hasAuxiliary = words.some(({ text }) => AUXILIARIES.has(text));
  const startsWithPreposition = second !== undefined && PREPOSITIONS.has(second.text);
  const isAboutOneThing =
    hasBe &&
    openPreposition === undefined &&
    !hasAuxiliary &&
    !startsWithPreposition &&
    !PARTICIPLE.test(last?.text ?? '') &&
    // "Who is allergic?"
    (wants !== 'person' || words.some(isBeginningOfName));
  const isDone = first !== undefined && /^(?:do|does|did|can|will|should)$/.test(first.text);
  const startsWithSubject = first !== undefined && PRONOUNS.has(first.text);
  const isAboutSubject =
    !isAboutOneThing &&
    openPreposition === undefined &&
    !isDone &&
    !startsWithSubject &&
    (!hasBe || startsWithPreposition || wants === 'person');
  return { wants, words, isAboutOneThing, isAboutSubject, openPreposition };
}
