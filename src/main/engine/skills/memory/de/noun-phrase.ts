import { isVerbForm } from './verb-forms.ts';
import {
  ADVERBS,
  ARTICLES,
  BE,
  FILLERS,
  NAME_VERBS,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  SINGLE_VALUE_NOUN,
  SUBJECT_PRONOUNS,
  TRANSITIVE,
  VALUE_VERBS,
} from './words.ts';

/** A word between spaces, without the punctuation around it. */
export interface Part {
  text: string;
  written: string;
  start: number;
  end: number;
}

const MORE_DETERMINERS = /^(?:kein\p{L}*|jede\p{L}*|alle|viele|mehrere|einige|beide|sämtliche|\d+)$/u;
const TITLE = /^(?:herr|frau|doktor|dr|dr\.|professor|prof|tante|onkel|oma|opa|mama|papa|familie|firma)$/;
const NAMES_IN_S = new Set(
  'thomas jonas lukas klaus hans jens lars andreas tobias niklas markus matthias nils silas elias mathias julius marius doris agnes alles'.split(
    ' ',
  ),
);
/** What may belong to the noun before "für" or "zum": "der Code für das Tor". */
const HAS_PURPOSE =
  /(?:code|passwort|kennwort|pin|schlüssel|kombination|nummer|zugang|termin|rezept|geheimzahl|adresse)$/;
const OF_NOUN = /^(?:meiner|meines|unserer|unseres|seiner|seines|ihrer|ihres|der|des|von|vom)$/;
export const isSmallWord = (text: string) =>
  ARTICLES.has(text) || POSSESSIVES.has(text) || PREPOSITIONS.has(text) || PRONOUNS.has(text) || FILLERS.has(text);
const isDeterminer = (text: string) =>
  ARTICLES.has(text) || POSSESSIVES.has(text) || NUMBER_WORDS.has(text) || MORE_DETERMINERS.test(text);
const isCapital = ({ written }: Part) => /^[\p{Lu}\d]/u.test(written);

export function partsOf(text: string): Part[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: raw, index }) => {
    const written = raw.replace(/^[„“"'(]+|[,.;:!?”“"')]+$/gu, '');
    const start = index + raw.indexOf(written);
    return written === '' ? [] : [{ text: written.toLowerCase(), written, start, end: start + written.length }];
  });
}

/** Whether nouns are written with capitals, which typed words need not have. */
export const hasCapital = (parts: readonly Part[]) => parts.slice(1).some(({ written }) => /^\p{Lu}/u.test(written));

/** Finds what stands before the verb of a main clause. @param limit behind the last word that may belong to it @param verb of the clause, if it is known */
export function firstConstituent(parts: readonly Part[], limit: number, verb?: string): number {
  const hasCapitals = hasCapital(parts);
  const [first, second] = parts;
  if (!first) return 0;
  if (PREPOSITIONS.has(first.text)) return nounEnd(parts, 1, limit, hasCapitals, verb);
  // "Das liegt …", but "das Fahrrad liegt …".
  const isArticle = ARTICLES.has(first.text) && second !== undefined && isNoun(second, hasCapitals);
  if ((SUBJECT_PRONOUNS.has(first.text) && !isArticle) || ADVERBS.has(first.text)) return 1;
  const shortest = nounEnd(parts, 0, limit, hasCapitals, verb);
  const end = withAttributes(parts, shortest, limit, hasCapitals, verb);
  // "Der Kuchen für Anna ist": something must stand behind "ist".
  return end >= limit && shortest < limit ? shortest : Math.min(end, limit);
}

/** @returns behind what belongs to a noun that ends at `end`: "meiner Schwester", "für das Tor", "und ich" */
function withAttributes(
  parts: readonly Part[],
  end: number,
  limit: number,
  hasCapitals: boolean,
  verb?: string,
): number {
  const textAt = (at: number) => parts[at]?.text ?? '';
  const behind = (at: number) => nounEnd(parts, at, limit, hasCapitals, verb);
  let last = end;
  if (isDeterminer(textAt(0)) && OF_NOUN.test(textAt(last)))
    last = behind(/^vo[nm]$/.test(textAt(last)) ? last + 1 : last);
  if (HAS_PURPOSE.test(textAt(end - 1)) && /^(?:für|fürs|zum|zur|von|vom)$/.test(textAt(last))) last = behind(last + 1);
  while (/^(?:und|oder)$/.test(textAt(last)) && last + 1 < limit) last = behind(last + 1);
  return last;
}

function isNoun(part: Part, hasCapitals: boolean): boolean {
  if (isSmallWord(part.text) || ADVERBS.has(part.text)) return false;
  return !isVerbForm(part.text) || (hasCapitals && /^\p{Lu}/u.test(part.written));
}

/** @returns behind the noun whose article, adjectives or name begin at `from` */
function nounEnd(parts: readonly Part[], from: number, limit: number, hasCapitals: boolean, verb?: string): number {
  let at = from;
  while (at < limit && isDeterminer(parts[at]?.text ?? '')) at++;
  const hasDeterminer = at > from;
  while (at < limit - 1 && isAdjective(parts, at, limit, hasCapitals)) at++;
  const end = Math.min(at + 1, limit);
  const [noun, next] = [parts[end - 1], parts[end]];
  return noun && next && end < limit ? behindNoun(parts, [noun, next], end, limit, hasDeterminer, verb) : end;
}

/** @returns behind a name that goes on: "Tante Erna", "Annas Fahrrad" */
function behindNoun(
  parts: readonly Part[],
  [noun, next]: [Part, Part],
  end: number,
  limit: number,
  hasDeterminer: boolean,
  verb: string | undefined,
): number {
  const hasCapitals = hasCapital(parts);
  const hasRoom = end + 1 < limit;
  if (TITLE.test(noun.text) && isCapital(next) && (hasRoom || !wantsMore(verb)))
    return TITLE.test(next.text) && hasRoom ? end + 2 : end + 1;
  if (hasRoom && !hasDeterminer && isGenitive(noun) && isNoun(next, hasCapitals)) return end + 1;
  return nameEnd(parts, end, limit, verb);
}

/** @returns behind the name that follows a noun */
function nameEnd(parts: readonly Part[], end: number, limit: number, verb: string | undefined): number {
  // "Mein Bruder Tom", "Anna Schmidt", unless a verb wants an object: "meine Schwester mag Tulpen".
  let behind = end;
  while (behind < limit && isNameBehind(parts, behind, limit, verb)) behind++;
  return behind < limit || !wantsMore(verb) ? behind : end;
}

/** Whether something stands behind the verb: "ist", "heißt", "mag". */
const wantsMore = (verb: string | undefined) =>
  verb !== undefined && (BE.has(verb) || TRANSITIVE.has(verb) || NAME_VERBS.has(verb) || VALUE_VERBS.has(verb));

const isGenitive = ({ text }: Part) => /\p{L}{2}s$/u.test(text) && !NAMES_IN_S.has(text);

function isNameBehind(parts: readonly Part[], at: number, limit: number, verb: string | undefined): boolean {
  const part = parts[at];
  if (!part || !/^\p{Lu}/u.test(part.written) || !/^\p{Lu}/u.test(parts[at - 1]?.written ?? '')) return false;
  if (verb !== undefined && NAME_VERBS.has(verb)) return false;
  if (verb === undefined || !TRANSITIVE.has(verb)) return true;
  return parts.slice(at + 1, limit).some(({ written }) => /^\p{Lu}/u.test(written));
}

function isAdjective(parts: readonly Part[], at: number, limit: number, hasCapitals: boolean): boolean {
  const [word, next] = [parts[at], parts[at + 1]];
  if (!word || !next || isSmallWord(word.text) || SINGLE_VALUE_NOUN.test(word.text)) return false;
  if (hasCapitals)
    return /^\p{Ll}/u.test(word.written) && !isVerbForm(word.text) && parts.slice(at + 1, limit).some(isCapital);
  return /(?:e|en|er|es)$/.test(word.text) && at + 2 < limit && isNoun(next, false) && !isDeterminer(next.text);
}
