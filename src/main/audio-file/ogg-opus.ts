import { decoder as createDecoder } from '@audio/decode-opus';
import type { AudioBlocks } from './audio-blocks.ts';
import type { AudioSource } from './audio-source.ts';
import { decodeBlocks } from './decode-blocks.ts';

/** What Opus is decoded at, whatever was encoded. */
export const OPUS_RATE_HZ = 48_000;
/** What is decoded at a time: some two seconds of speech. */
const READ_BYTES = 8 * 1024;

/** Decodes an Ogg Opus file as it is read. @throws HarkError AUDIO_FILE_BROKEN after what could be read */
export async function readOggOpus(source: AudioSource): Promise<AudioBlocks> {
  return { sampleRateHz: OPUS_RATE_HZ, blocks: decodeBlocks(source, await createDecoder(), READ_BYTES) };
}
