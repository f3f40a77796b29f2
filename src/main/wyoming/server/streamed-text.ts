/** A sentence ends where a space follows its sign, so that "3.5" and "e.g." in the middle of a piece are no ends. */
const SENTENCE_END = /[.!?…。！？:;]["'”’)\]]*\s|\n/g;
/** Shorter ones wait for the next: "Dr. ", "No. ". */
const MIN_CHARACTERS = 20;

/** A text that comes in pieces, said sentence by sentence. */
export class StreamedText {
  /** Whether any of it has been said. */
  hasBegun = false;
  #rest = '';

  /** @param voice that was asked for */
  constructor(readonly voice: string | null | undefined) {}

  /** @returns the sentences that are whole now, or nothing */
  push(piece: string): string {
    this.#rest += piece;
    const ends = [...this.#rest.matchAll(SENTENCE_END)].map(({ 0: sign, index }) => index + sign.length);
    const last = ends.at(-1) ?? 0;
    const end = last >= MIN_CHARACTERS ? last : 0;
    const whole = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end);
    return whole;
  }

  /** @returns what is left at its end */
  flush(): string {
    const rest = this.#rest;
    this.#rest = '';
    return rest;
  }
}
