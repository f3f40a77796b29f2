/**
 * Codes of Backspace, Ctrl and Alt (linux/input-event-codes.h). wtype numbers the characters of a text in the order in which they first
 * occur, and uses the number as a key's code. Chromium takes what is not ASCII for these keys then, and types nothing.
 */
const DISTURBED_CODES: ReadonlySet<number> = new Set([14, 29, 56]);
/** More codes than these would reach keys that move the cursor: Home is 102. */
const MAX_CODE = 60;

/** @returns the text in pieces that wtype types whole, one after the other, into any program */
export function wtypePieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let codes = new Set<string>();
  for (const character of text) {
    const code = codes.size + 1;
    const isNew = !codes.has(character);
    if (isNew && (code > MAX_CODE || (DISTURBED_CODES.has(code) && !isAscii(character)))) {
      pieces.push(piece);
      piece = '';
      codes = new Set();
    }
    codes.add(character);
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

const isAscii = (character: string) => character <= '\u007F';
