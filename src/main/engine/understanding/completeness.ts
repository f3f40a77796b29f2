import type { Completeness } from '../speech/endpoint/endpointer.ts';
import type { EndingWords } from './intents/ending-words.ts';
import { isPunctuation, type Lattice } from './intents/matcher.ts';
import { type FilledSlot, isTextSlot } from './intents/slots.ts';
import type { NumberValue } from './languages/value-grammar.ts';

/** What the words are known to mean so far. */
export interface SoFar {
  lattice: Lattice;
  /** What the plan says of itself, before its last words are looked at. */
  completeness: Completeness;
  /** Of the last command in it, if it is understood. */
  slots: readonly FilledSlot[];
  /** Names that Hark knows: nothing is to follow one. */
  names: readonly string[];
  /** Whether something is kept or changed by it: then it matters that its text is whole. */
  isKept: boolean;
  /** Hark has asked for a text, and this is it. */
  isDictated: boolean;
}

interface NumberAtEnd {
  from: number;
  value: NumberValue;
}

const LAST_HOUR = 24;
/** A comma or dots at the end; a full stop says nothing, as STT puts one behind every piece. */
const GOES_ON = /(?:[,;:…]|\.{2,}|[\p{L}\d]\s*[-–—])\s*$/u;

/**
 * Whether the user is likely to have finished, by the kind of the last words. A sentence that Hark understands may still go on: "Set an
 * alarm for seven … thirty", "Add milk … and eggs".
 */
export function completenessOf(soFar: SoFar, words: EndingWords): Completeness {
  const { lattice, completeness, slots } = soFar;
  const said = lattice.tokens.filter(({ text }) => !isPunctuation(text)).map(({ text }) => text);
  // "Cancel" is a whole command, and "cancel … the timer" another.
  if (said.length < 2) return completeness === 'complete' && wantsObject(said, words) ? 'open' : completeness;
  if (completeness === 'incomplete') return 'incomplete';
  // Behind a whole command STT puts a comma too.
  if (completeness === 'unknown' && GOES_ON.test(lattice.utterance)) return 'incomplete';
  const end = endOfWords(lattice);
  const last = slots.find(({ to }) => to >= end);
  const byWord = byLastWord(said, completeness === 'complete' && !(last && isTextSlot(last.type)), words);
  if (byWord) return byWord;
  if (completeness === 'complete') return last ? byLastSlot(last, soFar, end) : 'complete';
  return numberAtEnd(lattice, end) || wantsObject(said, words) ? 'incomplete' : completeness;
}

/** @param isExplained whether a pattern has the word itself: "turn it on" */
function byLastWord(said: readonly string[], isExplained: boolean, words: EndingWords): Completeness | undefined {
  const last = said.at(-1) ?? '';
  if (words.neverLast.has(last)) return 'incomplete';
  const isQuestion = words.questions.has(said[0] ?? '');
  if (words.seldomLast.has(last)) {
    if (isExplained && isQuestion) return undefined;
    return isExplained || isQuestion ? 'open' : 'incomplete';
  }
  const hasParticleVerb = said.some((word) => words.particleVerbs.has(word));
  if (words.particles.has(last) && !isExplained && !isQuestion && !hasParticleVerb) return 'incomplete';
  return undefined;
}

/** "Can I have", "give me": what is wanted is still to come. */
function wantsObject(said: readonly string[], { questions, takesObject, receivers }: EndingWords): boolean {
  if (questions.has(said[0] ?? '')) return false;
  const last = said.at(-1) ?? '';
  const verb = receivers.has(last) ? said.at(-2) : last;
  return takesObject.has(verb ?? '');
}

function byLastSlot(last: FilledSlot, soFar: SoFar, end: number): Completeness {
  if (isTextSlot(last.type)) return textEnding(last, soFar);
  const number = numberAtEnd(soFar.lattice, end);
  if (!number) return 'complete';
  const goesOn = last.type === 'time' ? isBareHour(number, last, soFar.lattice) : canGoOn(number.value);
  return goesOn ? 'open' : 'complete';
}

function textEnding(slot: FilledSlot, { names, isKept, isDictated }: SoFar): Completeness {
  if (isDictated && slot.type === 'rest') return 'incomplete';
  const said = (slot.value as { words: readonly string[] }).words.join(' ');
  return isKept && !names.some((name) => name.toLowerCase() === said) ? 'open' : 'complete';
}

/** The longest number that the words end with. */
function numberAtEnd({ values }: Lattice, end: number): NumberAtEnd | undefined {
  for (let from = 0; from < end; from++) {
    const edge = values[from]?.find(({ kind, to }) => kind === 'number' && to === end);
    if (edge) return { from, value: edge.value as NumberValue };
  }
  return undefined;
}

/** "Seven": minutes or "in the morning" may follow. Not behind "half past", and not the minutes of "7:30". */
function isBareHour({ from, value }: NumberAtEnd, slot: FilledSlot, { tokens, values }: Lattice): boolean {
  if (value.value > LAST_HOUR) return false;
  const before = from - 1;
  const hasHour = (values[before] ?? []).some(({ kind, to }) => kind === 'number' && to === from);
  return (
    !hasHour && (before < slot.from || (/\p{L}/u.test(tokens[before]?.text ?? '') && !hasFraction(slot, from, values)))
  );
}

/** "Half past six", "quarter to seven", "ten past eight". */
function hasFraction({ from: start }: FilledSlot, from: number, values: Lattice['values']): boolean {
  return values.slice(start, from).some((edges) => edges.some(({ kind }) => kind === 'number' || kind === 'fraction'));
}

/** "Twenty", "two hundred", "300": "five" may follow. */
function canGoOn({ value, room, digits }: NumberValue): boolean {
  return room > 0 || (digits !== undefined && value >= 20 && value % 10 === 0);
}

/** Behind the last token that is no punctuation. */
function endOfWords({ tokens }: Lattice): number {
  let end = tokens.length;
  while (end > 0 && isPunctuation(tokens[end - 1]?.text ?? '')) end--;
  return end;
}
