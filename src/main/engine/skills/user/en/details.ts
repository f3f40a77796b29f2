const MAX_NAME_WORDS = 4;
const MAX_PLACE_WORDS = 5;
/** Letters, with the marks that names have: "Jean-Luc", "O'Brien", "Dr. Smith". */
const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+)*$/u;
/** What follows "call me" or "my name" and is no name. */
const NO_NAME =
  /^(?:a|an|the|my|your|his|her|our|on|in|at|by|if|when|back|later|soon|now|maybe|crazy|mad|old|stupid|silly|lazy|sometime|anytime|tomorrow|today|tonight|again|any|some|another|for|from|to|up|out|over|cab|taxi|uber|lyft|ambulance|not|no|what|whatever|spelled|spelt|pronounced|that|this|it|mum|dad|cynical|naive|lucky|biased|paranoid|picky|weird|selfish|daft|cheap|fussy|old-fashioned|last|first|too|so|very|just|only|never|always|mud|legion|taken|gone|wrong)\b/i;
/** What holds of "in": a state or a room, but no place on a map. */
const NO_PLACE =
  /^(?:a|an|my|your|his|her|our|their|this|that|it|here|there|some|any|no|and|one|two|three|four)\b|^(?:the )?(?:kitchen|bathroom|bedroom|bed|bath|garden|garage|office|car|house|home|room|hall|cellar|attic|shower|loo|toilet|middle|mood|way|dark|city|country|countryside|suburbs|town|hospital|meeting|hurry|rush|trouble|love|debt|shock|pain|charge|hope|fear|need|luck|tears|doubt|favour|favor|sin|peace|reading|split|nice|orange|mobile|normal|past|future|present|moment|world|west|east|north|south)$/i;

/** @returns the name in its spelling; undefined when these words are no name. @param isCalled whether "call me" came before, behind which much else is said */
export function readName(said: string, isCalled: boolean): string | undefined {
  const text = said.trim();
  if (!NAME.test(text) || NO_NAME.test(text) || text.split(' ').length > MAX_NAME_WORDS) return undefined;
  const hasCapital = /^\p{Lu}/u.test(text);
  if (/\b(?:and|is|are|was|but|or|when|with|because)\b/i.test(text)) return undefined;
  // Behind "call me" a word in small letters is a name only by itself.
  if (!hasCapital && isCalled && text.includes(' ')) return undefined;
  return withCapitals(text);
}

/**
 * @param isKnown whether a map has such a place
 * @param isHere whether "I'm in" came before, behind which only what is on the map is a place
 * @returns the place in its spelling; undefined when these words are no place
 */
export function readPlace(said: string, isHere: boolean, isKnown: (place: string) => boolean): string | undefined {
  const text = said.trim();
  if (NO_PLACE.test(text) && !/^\p{Lu}/u.test(text)) return undefined;
  if (/^(?:a|an|my|your|his|her|our|their|this|that|it)\b/i.test(text)) return undefined;
  if (text.split(' ').length > MAX_PLACE_WORDS || !/^\p{L}[\p{L}\p{M}\d ,.'’-]*$/u.test(text)) return undefined;
  const hasCapital = /^(?:the )?\p{Lu}/u.test(text);
  if (isKnown(text)) return withCapitals(text);
  return hasCapital && !isHere ? text : undefined;
}

/** What was typed in small letters; a name that has a capital keeps its spelling: "de Vries", "McKay". */
function withCapitals(text: string): string {
  if (/\p{Lu}/u.test(text)) return text;
  return text.replace(
    /(^|[ -])(?!(?:of|the|and|de|la|le|upon|on|in|von|van)\b)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
