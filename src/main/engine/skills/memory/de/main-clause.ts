import { firstConstituent, hasCapital, isSmallWord, type Part, partsOf } from './noun-phrase.ts';
import { isVerbForm, splitVerb } from './verb-forms.ts';

/** Whether a word in an unknown verb's form is likely the verb: written small where nouns are not. */
function isLikelyVerb({ text, written }: Part, hasCapitals: boolean): boolean {
  return hasCapitals && /^\p{Ll}/u.test(written) && /(?:t|e|en)$/.test(text) && !isSmallWord(text);
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
  const hasCapitals = hasCapital(parts);
  // Behind "dass" the verb is last, whichever it is.
  const isVerb =
    isVerbForm(last.text) || isLikelyVerb(last, hasCapitals) || (!hasCapitals && /(?:t|en|ern|eln)$/.test(last.text));
  if (!isVerb) return undefined;
  const [verb, particle] = splitVerb(last.text, true) ?? [last.written, ''];
  const end = firstConstituent(parts, parts.length - 1, verb);
  if (end === 0) return undefined;
  const before = head.slice(0, parts[end - 1]?.end);
  const middle = head.slice(parts[end - 1]?.end, parts.at(-2)?.end).trim();
  return [before, verb, end < parts.length - 1 ? middle : '', particle].filter(Boolean).join(' ') + tail;
}

/** @returns the place of the verb of a main clause; undefined when no verb stands in second place */
export function verbOf(parts: readonly Part[]): number | undefined {
  const hasCapitals = hasCapital(parts);
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at] as Part;
    if (!isVerbForm(part.text) && !isLikelyVerb(part, hasCapitals)) continue;
    if (hasCapitals && /^\p{Lu}/u.test(part.written)) continue;
    if (firstConstituent(parts, parts.length, part.text) === at) return at;
  }
  return undefined;
}
