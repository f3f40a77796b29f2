/** Where a sentence is cut: the first piece is short, so that it is heard early, and while one is heard the next is made. */
const FIRST_PIECE_MS = 250;
/** A long one costs less for its neighbours, and more memory. */
const MAX_PIECE_MS = 2000;

interface Piece {
  start: number;
  end: number;
}

/**
 * @param frames of the sentence
 * @param frameMs how long one is heard
 */
export function* pieces(frames: number, frameMs: number): Generator<Piece, void> {
  const max = Math.ceil(MAX_PIECE_MS / frameMs);
  let length = Math.ceil(FIRST_PIECE_MS / frameMs);
  for (let start = 0; start < frames; length = Math.min(2 * length, max)) {
    const rest = frames - start - length;
    // A short rest is not worth a piece.
    const end = rest < length / 2 ? frames : start + length;
    yield { start, end };
    start = end;
  }
}
