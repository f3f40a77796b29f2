import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  BE,
  FILLERS,
  NAME_VERBS,
  NUMBER_WORDS,
  PLACE_VERBS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  SINGLE_VALUE_NOUN,
  SUBJECT_PRONOUNS,
  TELLING_VERBS,
  TRANSITIVE,
  VALUE_VERBS,
} from './words.ts';

/** A word between spaces, without the punctuation around it. */
interface Part {
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
const HAS_PURPOSE = /(?:code|passwort|kennwort|pin|schlüssel|kombination|nummer|zugang|termin|rezept|geheimzahl|adresse)$/;
const OF_NOUN = /^(?:meiner|meines|unserer|unseres|seiner|seines|ihrer|ihres|der|des|von|vom)$/;
const PARTICLE =
  /^(?:ab|an|auf|aus|ein|mit|nach|vor|zu|zurück|weg|raus|rein|runter|hin|her|los|fest|statt|teil|heraus|herunter|vorbei)(?=\p{L}{3})/u;
const NO_PARTICLE = /^(?:antwort|angel|einig|zieh|zuck|zünd|zähl|herrsch|abonnier|auto)/;

/** Whether a word can be the verb of a statement, in a form behind "ich", "er" or "sie". */
export function isFinite(word: string): boolean {
  return (
    BE.has(word) ||
    AUXILIARIES.has(word) ||
    PLACE_VERBS.has(word) ||
    NAME_VERBS.has(word) ||
    VALUE_VERBS.has(word) ||
    TELLING_VERBS.has(word) ||
    split(word) !== undefined
  );
}

/** "Abfährt" is "fährt … ab" in a main clause. @param isVerb whether the word is surely a verb */
function split(word: string, isVerb = false): [verb: string, particle: string] | undefined {
  const particle = PARTICLE.exec(word)?.[0];
  if (particle === undefined || NO_PARTICLE.test(word)) return undefined;
  const verb = word.slice(particle.length);
  const isKnown = TELLING_VERBS.has(verb) || PLACE_VERBS.has(verb) || AUXILIARIES.has(verb);
  return isKnown || (isVerb && /(?:e|t|en)$/.test(verb)) ? [verb, particle] : undefined;
}

/** Whether a word in an unknown verb's form is likely the verb: written small where nouns are not. */
function isLikelyFinite({ text, written }: Part, hasCapitals: boolean): boolean {
  return hasCapitals && /^\p{Ll}/u.test(written) && /(?:t|e|en)$/.test(text) && !isSmallWord(text);
}

const isSmallWord = (text: string) =>
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

/** Finds what stands before the verb of a main clause. @param limit behind the last word that may belong to it @param verb of the clause, if it is known */
export function firstConstituent(parts: readonly Part[], limit: number, verb?: string): number {
  const hasCapitals = parts.slice(1).some((part) => /^\p{Lu}/u.test(part.written));
  const [first, second] = parts;
  if (!first) return 0;
  if (PREPOSITIONS.has(first.text)) return nounEnd(parts, 1, limit, hasCapitals, verb);
  // "Das liegt …", but "das Fahrrad liegt …".
  const isPronoun = SUBJECT_PRONOUNS.has(first.text) && !(ARTICLES.has(first.text) && second && isNoun(second, hasCapitals));
  if (isPronoun || ADVERBS.has(first.text)) return 1;
  let end = nounEnd(parts, 0, limit, hasCapitals, verb);
  const shortest = end;
  const noun = parts[end - 1]?.text ?? '';
  const next = () => parts[end]?.text ?? '';
  if (isDeterminer(first.text) && OF_NOUN.test(next())) end = nounEnd(parts, next() === 'von' ? end + 1 : end, limit, hasCapitals, verb);
  if (HAS_PURPOSE.test(noun) && /^(?:für|fürs|zum|zur|von|vom)$/.test(next()))
    end = nounEnd(parts, end + 1, limit, hasCapitals, verb);
  while (/^(?:und|oder)$/.test(next()) && end + 1 < limit) end = nounEnd(parts, end + 1, limit, hasCapitals, verb);
  // "Der Kuchen für Anna ist": something must stand behind "ist".
  return end >= limit && shortest < limit ? shortest : Math.min(end, limit);
}

function isNoun(part: Part, hasCapitals: boolean): boolean {
  if (isSmallWord(part.text) || ADVERBS.has(part.text)) return false;
  return !isFinite(part.text) || (hasCapitals && /^\p{Lu}/u.test(part.written));
}

/** @returns behind the noun whose article, adjectives or name begin at `from` */
function nounEnd(parts: readonly Part[], from: number, limit: number, hasCapitals: boolean, verb?: string): number {
  let at = from;
  while (at < limit && isDeterminer(parts[at]?.text ?? '')) at++;
  const hasDeterminer = at > from;
  while (at < limit - 1 && isAdjective(parts, at, limit, hasCapitals)) at++;
  let end = Math.min(at + 1, limit);
  const [noun, next] = [parts[end - 1], parts[end]];
  if (!noun || !next || end >= limit) return end;
  if (TITLE.test(noun.text) && isCapital(next) && (end + 1 < limit || !wantsMore(verb)))
    return TITLE.test(next.text) && end + 1 < limit ? end + 2 : end + 1;
  if (isGenitive(noun) && !hasDeterminer && isNoun(next, hasCapitals) && end + 1 < limit) return end + 1;
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
  if (hasCapitals) return /^\p{Ll}/u.test(word.written) && !isFinite(word.text) && parts.slice(at + 1, limit).some(isCapital);
  return /(?:e|en|er|es)$/.test(word.text) && at + 2 < limit && isNoun(next, false) && !isDeterminer(next.text);
}

/**
 * Puts the verb of a clause behind "dass" in its place: "mein Fahrrad im Keller steht" becomes "mein Fahrrad steht im Keller".
 * @returns undefined when no verb is found at the end
 */
export function mainClauseOf(clause: string): string | undefined {
  const comma = clause.indexOf(', ');
  const [head, tail] = comma < 0 ? [clause, ''] : [clause.slice(0, comma), clause.slice(comma)];
  const parts = partsOf(head);
  const last = parts.at(-1);
  if (!last || parts.length < 2) return undefined;
  const hasCapitals = parts.slice(1).some(({ written }) => /^\p{Lu}/u.test(written));
  if (!isFinite(last.text) && !isLikelyFinite(last, hasCapitals)) return undefined;
  const [verb, particle] = split(last.text, true) ?? [last.written, ''];
  const end = firstConstituent(parts, parts.length - 1, verb);
  if (end === 0) return undefined;
  const before = head.slice(0, parts[end - 1]?.end);
  const middle = head.slice(parts[end - 1]?.end, parts.at(-2)?.end).trim();
  return [before, verb, end < parts.length - 1 ? middle : '', particle].filter(Boolean).join(' ') + tail;
}

/** @returns the place of the verb of a main clause; undefined when no verb stands in second place */
export function verbOf(parts: readonly Part[]): number | undefined {
  const hasCapitals = parts.slice(1).some(({ written }) => /^\p{Lu}/u.test(written));
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at] as Part;
    if (!isFinite(part.text) && !isLikelyFinite(part, hasCapitals)) continue;
    if (hasCapitals && /^\p{Lu}/u.test(part.written)) continue;
    if (firstConstituent(parts, parts.length, part.text) === at) return at;
  }
  return undefined;
}
