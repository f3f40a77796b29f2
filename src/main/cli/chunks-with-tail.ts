import { msOfSamples } from '../../shared/audio/audio-format.ts';
import { Reframer } from '../../shared/audio/reframer.ts';

/** Silence that always follows the audio, so that the last words come to their endpoint and a late wake is seen. */
const MIN_TAIL_MS = 2000;
/** Silence that follows at most while a reply is not over. */
const MAX_TAIL_MS = 60_000;

/**
 * The sound of a file as a microphone records it: in chunks of one length, then silence until the reply is over.
 * @param blocks 16 kHz mono, of any lengths
 * @param isOver whether nothing more is said; asked after each chunk of silence
 */
export async function* chunksWithTail(
  blocks: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  chunkSamples: number,
  isOver: () => boolean,
): AsyncGenerator<Float32Array> {
  const frames = new Reframer(chunkSamples);
  for await (const block of blocks) {
    for (const chunk of frames.push(block)) yield chunk.slice();
  }
  const silence = new Float32Array(chunkSamples);
  // What did not fill a chunk comes out with the silence behind it.
  for (const chunk of frames.push(silence)) yield chunk.slice();
  const chunkMs = msOfSamples(chunkSamples);
  for (let tailMs = 0; tailMs < MIN_TAIL_MS || (tailMs < MAX_TAIL_MS && !isOver()); tailMs += chunkMs) yield silence;
}
