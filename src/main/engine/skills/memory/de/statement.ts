import { mainClauseOf, verbOf } from './main-clause.ts';
import { partsOf } from './noun-phrase.ts';
import { isVerbForm } from './verb-forms.ts';
import { FILLERS, PREPOSITIONS } from './words.ts';

/** What is not told but asked for or left open. */
const NO_SUBJECT = new Set(
  'wie warum was wer wen wem wessen wo wann welche welcher welches ob wenn und oder aber zu nicht mich mir dich dir uns bitte als'.split(
    ' ',
  ),
);
/** Somebody is asked for something in the same breath. */
const REQUEST =
  /(?<!\p{L})(?:sag mir|sag bescheid|gib mir|kannst du|könntest du|könnten sie|können sie|würdest du|erinner\p{L}* mich)(?!\p{L})/iu;
const COURTESY = /(?:[\s,]+(?:bitte|danke|hark|jarvis))+[\s.!]*$/i;
/** A sentence does not end there. */
const OPEN_END =
  /(?<!\p{L})(?:der|die|das|dem|den|ein|eine|einen|einem|einer|mein|meine|meinen|meinem|meiner|unser|unsere|im|am|und|oder|aber|dass|weil|für|mit|von|zum|zur|hinter|unter|neben)$/iu;

/** "Die Tür abzuschließen" is to be done. */
const TO_DO =
  /\s(?:zu \p{L}+|(?:ab|an|auf|aus|ein|mit|nach|vor|zu|zurück|weg|raus|rein|her|hin|los|fest)zu\p{L}+)e?n$/u;

/**
 * Reads what is to be remembered, and puts the verb of a clause behind "dass" in its place.
 * @param isSaidToBe whether "dass" came before: without it, "merk dir die Milch" is said for other things
 * @returns the sentence without punctuation around it; undefined when it tells nothing, or is not finished
 */
export function readStatement(said: string, isSaidToBe: boolean): string | undefined {
  const text = said
    .replace(COURTESY, '')
    .replace(/^[\s,:;–-]+|[\s,:;.!?–-]+$/gu, '')
    .trim();
  const parts = partsOf(text);
  const [first] = parts;
  if (!first || parts.length < 3 || REQUEST.test(text) || OPEN_END.test(text)) return undefined;
  if (NO_SUBJECT.has(first.text) || (PREPOSITIONS.has(first.text) && first.text === 'zu')) return undefined;
  // "Ist das ein guter Film": a question in the same breath.
  if (isVerbForm(first.text) && !/^\p{Lu}/u.test(first.written)) return undefined;
  const clause = isSaidToBe ? clauseOf(text) : undefined;
  if (clause !== undefined) return clause;
  return verbOf(parts) === undefined || TO_DO.test(text) ? undefined : text;
}

/** @returns the main clause of what stands behind "dass"; undefined when its verb is not at its end */
function clauseOf(text: string): string | undefined {
  const clause = mainClauseOf(text);
  const words = partsOf(text).map((part) => part.text);
  return words.every((word) => FILLERS.has(word)) ? undefined : clause;
}
