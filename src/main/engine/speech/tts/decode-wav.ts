import { HarkError } from '../../../../shared/errors.ts';
import type { Speech } from './speech.ts';

const RIFF_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const RATE_OFFSET = 4;
const BITS_OFFSET = 14;
const INT16_SCALE = 32_768;

/**
 * Reads the 16-bit mono WAV that speech programs write; files of people go through `cli/audio-file`. One that was
 * written to a pipe does not know its length: its sound goes to its end.
 * @throws HarkError TTS_FAILED
 */
export function decodeWav(wav: Uint8Array): Speech {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  let sampleRateHz: number | undefined;
  for (let at = RIFF_BYTES; at + CHUNK_HEADER_BYTES <= wav.byteLength; ) {
    const name = String.fromCharCode(...wav.subarray(at, at + 4));
    const bytes = view.getUint32(at + 4, true);
    const start = at + CHUNK_HEADER_BYTES;
    if (name === 'fmt ' && start + BITS_OFFSET + 2 <= wav.byteLength) {
      if (view.getUint16(start + BITS_OFFSET, true) !== 16) break;
      sampleRateHz = view.getUint32(start + RATE_OFFSET, true);
    } else if (name === 'data' && sampleRateHz) {
      const samples = new Float32Array(Math.min(bytes, wav.byteLength - start) >> 1);
      for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(start + 2 * i, true) / INT16_SCALE;
      return { samples, sampleRateHz };
    }
    // Chunks begin at even bytes.
    at = start + bytes + (bytes % 2);
  }
  throw new HarkError('TTS_FAILED', 'the program wrote no 16-bit WAV');
}
