import { AUXILIARIES, BE, NAME_VERBS, PLACE_VERBS, TELLING_VERBS, VALUE_VERBS } from './words.ts';

const PARTICLE =
  /^(?:ab|an|auf|aus|ein|mit|nach|vor|zu|zurück|weg|raus|rein|runter|hin|her|los|fest|statt|teil|heraus|herunter|vorbei)(?=\p{L}{3})/u;
const NO_PARTICLE = /^(?:antwort|angel|einig|zieh|zuck|zünd|zähl|herrsch|abonnier|auto)/;

/** Whether a word can be the verb of a statement, in a form behind "ich", "er" or "sie". */
export function isVerbForm(word: string): boolean {
  return (
    BE.has(word) ||
    AUXILIARIES.has(word) ||
    PLACE_VERBS.has(word) ||
    NAME_VERBS.has(word) ||
    VALUE_VERBS.has(word) ||
    TELLING_VERBS.has(word) ||
    splitVerb(word) !== undefined
  );
}

/** "Abfährt" is "fährt … ab" in a main clause. @param isVerb whether the word is surely a verb */
export function splitVerb(word: string, isVerb = false): [verb: string, particle: string] | undefined {
  const particle = PARTICLE.exec(word)?.[0];
  if (particle === undefined || NO_PARTICLE.test(word)) return undefined;
  const verb = word.slice(particle.length);
  const isKnown = TELLING_VERBS.has(verb) || PLACE_VERBS.has(verb) || AUXILIARIES.has(verb);
  return isKnown || (isVerb && /(?:e|t|en)$/.test(verb)) ? [verb, particle] : undefined;
}
