import { isNumber, isPlaceAt, isTime, placeBehind } from './parts-of-fact.ts';
import type { Question } from './question.ts';
import { hasSameOwner, possessorAt, type Word, wordsOf } from './sentence.ts';
import { ARTICLES, AUXILIARIES, BE, FILLERS, POSSESSIVES, PREPOSITIONS, PRONOUNS } from './words.ts';

const KIN = new Set(
  (
    'mother mum mom father dad parents brother sister son daughter child children kid kids wife husband partner boyfriend girlfriend ' +
    'friend uncle aunt cousin grandma grandpa grandmother grandfather niece nephew neighbour neighbor boss colleague doctor dentist ' +
    'teacher landlord roommate flatmate everyone everybody i we'
  ).split(' '),
);

/** Whether a remembered fact answers a question. Every content word of the question must be in the fact, in the same order. */
export function answers(fact: string, question: Question): boolean {
  const words = wordsOf(fact);
  return orders(question).some((asked) => {
    const found = findInOrder(words, asked);
    return found !== undefined && saysWhatIsWanted(words, found, question);
  });
}

/** "The password for the wifi" is the wifi password too. */
function orders({ words, isAboutOneThing }: Question): readonly (readonly Word[])[] {
  const joint = words.findIndex(({ text }) => /^(?:of|for|to)$/.test(text));
  if (!isAboutOneThing || joint < 1 || joint === words.length - 1) return [words];
  const start = words.findIndex(({ text }) => !BE.has(text));
  return [words, [...words.slice(0, start), ...words.slice(joint + 1), ...words.slice(start, joint)]];
}

/** @returns the places of the question's content words in the fact */
function findInOrder(fact: readonly Word[], asked: readonly Word[]): number[] | undefined {
  const found: number[] = [];
  for (const [at, word] of asked.entries()) {
    if (!word.isContent) continue;
    const from = (found.at(-1) ?? -1) + 1;
    const place = fact.findIndex(
      (one, index) => index >= from && isSame(one, word) && hasSameOwner(fact, index, asked, at),
    );
    if (place < 0) return undefined;
    found.push(place);
  }
  return found.length > 0 ? found : undefined;
}

const isSame = (one: Word, other: Word) =>
  one.isContent && one.stem === other.stem && one.isGenitive === other.isGenitive;

function saysWhatIsWanted(fact: readonly Word[], found: readonly number[], question: Question): boolean {
  const last = found.at(-1) as number;
  switch (question.wants) {
    case 'place':
      return placeBehind(fact, last) !== undefined;
    case 'time':
      return !isPartOfName(fact, last) && others(fact, found).some(isTime);
    case 'number':
      return !isPartOfName(fact, last) && others(fact, found).some(isNumber);
    case 'reason':
      return fact.slice(last + 1).some(({ text }) => /^(?:because|since|so)$/.test(text));
    case 'owner':
      return possessorAt(fact, found[0] as number) !== undefined;
    case 'whether':
      return !isPartOfName(fact, last);
    case 'person':
    case 'thing':
      return question.isAboutOneThing ? namesIt(fact, found, question) : completesIt(fact, found, question);
  }
}

/** The words that the question did not say. */
function others(fact: readonly Word[], found: readonly number[]): Word[] {
  return fact.filter((_, at) => !found.includes(at));
}

/** "Where is my car" is not asked about "my car keys are": another noun follows before the verb. */
function isPartOfName(fact: readonly Word[], at: number): boolean {
  let next = at + 1;
  while (fact[next]?.isContent && !PRONOUNS.has(fact[next]?.text ?? '')) next++;
  return next > at + 1 && isVerb(fact[next]);
}

const isVerb = (word: Word | undefined) => word !== undefined && (BE.has(word.text) || AUXILIARIES.has(word.text));

/** "My locker code is 4312", or "4312 is my locker code". */
function namesIt(fact: readonly Word[], found: readonly number[], { wants }: Question): boolean {
  const last = found.at(-1) as number;
  let next = last + 1;
  while (fact[next] && (BE.has(fact[next]?.text ?? '') || FILLERS.has(fact[next]?.text ?? ''))) next++;
  const value = fact[next];
  if (value) {
    const isSaid = next > last + 1 ? !isPlaceAt(fact, next) : isNumber(value) || fact[last]?.text === 'called';
    return isSaid && (wants === 'thing' || isPerson(value, fact));
  }
  const verb = fact.findIndex(({ text }) => BE.has(text));
  const between = fact.slice(verb + 1, found[0]);
  return verb > 0 && last === fact.length - 1 && verb < (found[0] as number) && !between.some(isOther);
}

/** Between "is" and the noun of "Doctor Brown is my good old dentist" nothing but words about the noun may stand. */
const isOther = ({ text }: Word) => PREPOSITIONS.has(text) || PRONOUNS.has(text) || AUXILIARIES.has(text);

/** A name, or somebody of the user's: "Tom", "my brother". Where nothing is written with a capital, any word may be a name. */
function isPerson({ text, written }: Word, fact: readonly Word[]): boolean {
  if (POSSESSIVES.has(text) || /^\p{Lu}/u.test(written)) return true;
  return !hasCapitals(fact) && !ARTICLES.has(text) && !PREPOSITIONS.has(text) && !isNumber({ text } as Word);
}

const hasCapitals = (fact: readonly Word[]) =>
  fact.some(({ text, written }) => /^\p{Lu}/u.test(written) && text !== 'i');

/** Who does something: not "my car keys". */
function isSomebody({ text, written, isContent }: Word, fact: readonly Word[]): boolean {
  if (KIN.has(text) || /^\p{Lu}/u.test(written)) return true;
  const hasOwner = fact.some((word) => ARTICLES.has(word.text) || POSSESSIVES.has(word.text));
  return isContent && !hasCapitals(fact) && !hasOwner;
}

/** "Tom likes tulips", of "what does Tom like" and of "who likes tulips". */
function completesIt(fact: readonly Word[], found: readonly number[], question: Question): boolean {
  const [first, last] = [found[0] as number, found.at(-1) as number];
  const isNew = ({ isContent }: Word, at: number) => isContent && !found.includes(at);
  if (isPartOfName(fact, last)) return false;
  if (question.isAboutSubject) {
    const before = fact.slice(0, first);
    return question.wants === 'person'
      ? before.some((word) => isSomebody(word, fact))
      : before.some((word) => word.isContent);
  }
  const { openPreposition } = question;
  if (openPreposition === undefined) return fact.some((word, at) => at > first && isNew(word, at));
  const at = fact.findIndex(({ text }, place) => place > last && text === openPreposition);
  return at > 0 && fact.some((word, place) => place > at && isNew(word, place));
}
