import { contentBehind, type Fact, factOf, headsOf, isNumber, isPlaceAt, isTimeAt } from './fact.ts';
import { basePreposition, type Question } from './question.ts';
import { hasSameOwner, placesOf, possessorAt, type Word } from './sentence.ts';
import { ARTICLES, BE, FILLERS, NAME_VERBS, POSSESSIVES, PRONOUNS, VALUE_VERBS } from './words.ts';

/** Whether a remembered fact answers a question. Every content word of the question must be in the fact. */
export function answers(text: string, question: Question): boolean {
  const fact = factOf(text);
  const found = fact && findAll(fact.words, question.words);
  return fact !== undefined && found !== undefined && saysWhatIsWanted(fact, found, question);
}

/** @returns the places of the question's content words in the fact */
function findAll(fact: readonly Word[], asked: readonly Word[]): number[] | undefined {
  const found: number[] = [];
  const isContent = ({ isContent: is }: Word) => is;
  for (const [at, word] of asked.entries()) {
    if (!isContent(word)) continue;
    const places = placesOf(word, fact).filter(
      (place) => PRONOUNS.has(word.text) || hasSameOwner(fact, place, asked, at),
    );
    const place = places.find((one) => !found.includes(one)) ?? places[0] ?? partOfCompound(fact, asked, at);
    if (place === undefined) return undefined;
    found.push(place);
  }
  return found.length > 0 ? found : undefined;
}

/** "WLAN-Passwort" is found in "Wlanpasswort". */
function partOfCompound(fact: readonly Word[], asked: readonly Word[], at: number): number | undefined {
  const [last, word, next] = [asked[at - 1], asked[at], asked[at + 1]];
  const compounds = [word && next ? word.text + next.text : '', last && word ? last.text + word.text : ''];
  const place = fact.findIndex(({ text }) => compounds.includes(text));
  return place < 0 ? undefined : place;
}

function saysWhatIsWanted(fact: Fact, found: readonly number[], question: Question): boolean {
  const { words } = fact;
  const isSubjectMeant = isAboutSubject(fact, found);
  const isNew = (at: number) => !found.includes(at);
  const indices = words.map((_, at) => at);
  switch (question.wants) {
    case 'place':
      return isSubjectMeant && indices.some((at) => !isInSubject(fact, at) && isNewPlaceAt(words, at, found));
    case 'time':
      return isSubjectMeant && indices.some((at) => isNew(at) && isTimeAt(words, at));
    case 'number':
      return isSubjectMeant && indices.some((at) => isNew(at) && isNumber(words[at] as Word));
    case 'reason':
      return isSubjectMeant && words.some(({ text }) => /^(?:weil|denn|wegen|damit)$/.test(text));
    case 'owner':
      return possessorAt(words, found[0] as number) !== undefined;
    case 'whether':
      return isSubjectMeant;
    case 'person':
    case 'thing':
      return question.isAboutOneThing ? namesIt(fact, found, question) : completesIt(fact, found, question);
  }
}

const isInSubject = ({ from, to }: Fact, at: number) => at >= from && at < to;

/** "Wo ist meine Schwester" is not asked about "das Fahrrad meiner Schwester": the noun of the subject must be named. */
function isAboutSubject(fact: Fact, found: readonly number[]): boolean {
  const heads = headsOf(fact);
  return fact.words[heads[0] ?? -1]?.stem === 'ich' || heads.some((at) => found.includes(at));
}

function isNewPlaceAt(words: readonly Word[], at: number, found: readonly number[]): boolean {
  const noun = contentBehind(words, at);
  return isPlaceAt(words, at) && (noun === undefined || !found.includes(noun));
}

function saysWhatIs({ words, verb }: Fact, isName = false): boolean {
  const { text } = words[verb] as Word;
  const isBeing = NAME_VERBS.has(text) || (!isName && (BE.has(text) || VALUE_VERBS.has(text)));
  return isBeing && !words.some((word) => word.text === 'nicht');
}

/** "Mein Schließfachcode ist 4312", or "4312 ist mein Schließfachcode". */
function namesIt(fact: Fact, found: readonly number[], { wants, isOwnName }: Question): boolean {
  const { words, verb, to } = fact;
  if (!saysWhatIs(fact, isOwnName)) return false;
  if (found.every((at) => isInSubject(fact, at))) {
    const from = Math.max(verb + 1, fact.from > verb ? to : 0);
    const value = words.findIndex((word, at) => at >= from && !FILLERS.has(word.text));
    if (value < 0 || isPlaceAt(words, value) || !isAboutSubject(fact, found)) return false;
    // "Mein Fahrrad ist rot" does not say what it is, "mein Code ist 4312" does.
    return wants === 'thing' ? isValue(words, value) : isPerson(words, value);
  }
  const isBehind = found.every((at) => at > verb) && (found.at(-1) ?? 0) >= words.length - 1;
  const first = words[fact.from] as Word;
  return isBehind && (wants === 'thing' || isPerson(words, fact.from) || first.stem === 'ich');
}

/** A name, a number or a noun of its own. */
function isValue(words: readonly Word[], at: number): boolean {
  const hasCapitals = words.some(({ written }) => /^\p{Lu}/u.test(written));
  const { written, text } = words[at] as Word;
  const isLast = words.slice(at + 1).every(({ text: rest }) => /^\d/.test(rest));
  return isLast || !hasCapitals || /^[\p{Lu}\d]/u.test(written) || ARTICLES.has(text) || POSSESSIVES.has(text);
}

/** A name, or somebody of the user's: "Tom", "mein Bruder". Nouns have capitals too; of them only people stand behind an article. */
function isPerson(words: readonly Word[], at: number): boolean {
  const { text, written, stem, isContent } = words[at] as Word;
  if (ARTICLES.has(text) || POSSESSIVES.has(text))
    return words.slice(at + 1, at + 4).some((word) => KIN.test(word.text));
  if (stem === 'ich' || KIN.test(text)) return true;
  return words.some(hasCapital) ? isContent && /^\p{Lu}/u.test(written) : isContent && !isNumber({ text });
}

/** People by what they are to somebody, or do; a compound ends with it. */
const KIN =
  /(?:mutter|vater|mama|papa|oma|opa|eltern|bruder|schwester|geschwister|sohn|tochter|kind|kinder|frau|mann|partner|partnerin|freund|freundin|freunde|onkel|tante|cousin|cousine|neffe|nichte|enkel|enkelin|nachbar|nachbarin|nachbarn|chef|chefin|kollege|kollegin|arzt|ärztin|lehrer|lehrerin|vermieter|vermieterin|mitbewohner|mitbewohnerin)$/u;

/** "Tom mag Tulpen", of "was mag Tom" and of "wer mag Tulpen". */
function completesIt(fact: Fact, found: readonly number[], question: Question): boolean {
  const { words } = fact;
  const isNew = (word: Word, at: number) => word.isContent && !found.includes(at) && at !== fact.verb;
  const heads = headsOf(fact);
  const isUser = words[heads[0] ?? -1]?.stem === 'ich';
  if (question.isAboutSubject) {
    if (heads.some((at) => found.includes(at))) return false;
    return question.wants === 'thing' ? !isUser : isPerson(words, fact.from);
  }
  if (!hasSubjectOf(question, fact, found)) return false;
  const { openPreposition } = question;
  if (openPreposition !== undefined) {
    return words.some((word, at) => {
      if (basePreposition(word.text) !== openPreposition) return false;
      return words.slice(at + 1, at + 5).some((one, place) => isNew(one, at + 1 + place));
    });
  }
  const rest = words.filter((word, at) => isNew(word, at) && !isInSubject(fact, at));
  return question.wants === 'person' ? rest.some(hasCapital) || !words.some(hasCapital) : rest.length > 0;
}

const hasCapital = ({ written }: Word) => /^\p{Lu}/u.test(written);

/** Who does it in the question does it in the fact. */
function hasSubjectOf({ subject }: Question, fact: Fact, found: readonly number[]): boolean {
  const asked = subject.filter(({ isContent }) => isContent);
  if (asked.length === 0) return true;
  if (asked.some(({ stem }) => stem === 'ich')) return fact.words[fact.from]?.stem === 'ich';
  return isAboutSubject(fact, found) && fact.words[fact.from]?.stem !== 'ich';
}
