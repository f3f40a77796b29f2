import type { AudioBlocks } from './audio-blocks.ts';
import type { AudioSource } from './audio-source.ts';
import { decodeBlocks } from './decode-blocks.ts';
import { OggOpusStream } from './ogg-opus-stream.ts';

/** Bytes per read: about two seconds of speech. */
const READ_BYTES = 8 * 1024;

/** Decodes an Ogg Opus file while reading it. @throws HarkError AUDIO_FILE_BROKEN after the last readable block */
export function readOggOpus(source: AudioSource): AudioBlocks {
  const stream = new OggOpusStream();
  return {
    sampleRateHz: stream.sampleRateHz,
    blocks: decodeBlocks(source, stream, READ_BYTES),
    announcedMs: () => undefined,
  };
}
