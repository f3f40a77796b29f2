// Bounded, because a long answer without an end of these took ten seconds to search.

/** Sounds that Whisper and its like describe: "[BLANK_AUDIO]", "(music)", "*sighs*", "♪". */
const DESCRIBED = /\[[^\]]{0,200}\]|\([^)]{0,200}\)|\*[^*]{0,200}\*|♪+/gu;
/** Nobody says a word or a phrase so often in a row: the model is in a loop. */
const LOOP = /(\p{L}[\p{L}' ]{0,60}?)(?:[\s,.!?-]+\1(?![\p{L}'])){7,}/giu;

/** @returns the words of a server's transcript: without descriptions of sounds, a loop as its words once; empty when nothing was said */
export function heardWords(transcript: string): string {
  const words = transcript.replace(DESCRIBED, ' ').replace(LOOP, '$1').replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
}
