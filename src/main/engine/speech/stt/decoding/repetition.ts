const MAX_PHRASE_TOKENS = 24;
const REPEATS_OF_ONE_TOKEN = 8;
const REPEATS_OF_PHRASE = 4;

/**
 * Whether the tokens end in one phrase over and over: the way in which such models fail on audio that they
 * cannot place. A word said three times is still speech.
 */
export function endsInRepetition(tokens: readonly number[]): boolean {
  for (let length = 1; length <= MAX_PHRASE_TOKENS; length++) {
    const repeats = length === 1 ? REPEATS_OF_ONE_TOKEN : REPEATS_OF_PHRASE;
    if (tokens.length < length * repeats) return false;
    if (isRepeated(tokens, length, repeats)) return true;
  }
  return false;
}

function isRepeated(tokens: readonly number[], length: number, repeats: number): boolean {
  const last = tokens.length - 1;
  for (let i = 0; i < length * (repeats - 1); i++) {
    if (tokens[last - i] !== tokens[last - i - length]) return false;
  }
  return true;
}
