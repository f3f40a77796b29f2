import { HarkError } from '../../shared/errors.ts';
import type { AudioBlocks } from './audio-blocks.ts';
import type { AudioSource } from './audio-source.ts';
import { decodeBlocks } from './decode-blocks.ts';
import { WavStream } from './wav-stream.ts';

/** Bytes per read: two seconds of 16-bit audio at 16 kHz. */
const READ_BYTES = 64 * 1024;

/**
 * Decodes a WAV file while reading it.
 * @throws HarkError AUDIO_FILE_UNSUPPORTED, AUDIO_FILE_BROKEN; header errors immediately
 */
export async function readWav(source: AudioSource): Promise<AudioBlocks> {
  const wav = new WavStream(source.bytes);
  const blocks = decodeBlocks(source, wav, READ_BYTES);
  const first = await blocks.next();
  const { sampleRateHz } = wav;
  if (sampleRateHz === undefined) throw new HarkError('AUDIO_FILE_BROKEN', `${source.name}: it has no sound`);
  return { sampleRateHz, blocks: startingWith(first, blocks), announcedMs: () => wav.announcedMs };
}

async function* startingWith(
  first: IteratorResult<Float32Array, undefined>,
  rest: AsyncGenerator<Float32Array, undefined>,
): AsyncGenerator<Float32Array> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
