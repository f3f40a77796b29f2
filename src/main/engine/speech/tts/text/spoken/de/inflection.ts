const WEAK_E = /(?:^|[^\p{L}])(?:der|die|das|diese[rs]?|jede[rs]?|jene[rs]?|welche[rs]?)\s$/iu;
const WEAK_EN =
  /(?:^|[^\p{L}])(?:am|im|vom|zum|zur|beim|dem|den|des|einem|einen|einer|eines|seinem|ihrem|meinem|deinem|unserem|seinen|ihren|meinen|ab|bis|seit|vor|nach|mit|von)\s$/iu;
/** "am 3. und 4. Mai": the first tells the ending of the second. */
const SECOND = /(\S+\s)\d{1,3}\.\s?(?:und|oder|bis|auf den|,)\s$/iu;

/** The ending of an ordinal, by the word before it: "der erste", "am ersten", "erster". */
export function endingAfter(before: string): 'e' | 'en' | 'er' {
  const first = SECOND.exec(before)?.[1];
  if (first !== undefined) return endingAfter(first);
  if (WEAK_EN.test(before)) return 'en';
  return WEAK_E.test(before) ? 'e' : 'er';
}

/** Whether a number with a full stop at the end of a sentence is an ordinal: "heute ist der 3." */
export function isOrdinalPlace(before: string): boolean {
  return WEAK_E.test(before) || /(?:^|[^\p{L}])(?:am|vom|zum|dem|den)\s$/iu.test(before);
}
