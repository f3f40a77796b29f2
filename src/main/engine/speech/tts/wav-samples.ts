import type { Speech } from './speech.ts';

const HEADER_BYTES = 44;
const RATE_OFFSET = 24;
const INT16_SCALE = 32_768;

/** Reads the plain 16-bit mono WAV that Flite writes; files of others go through `cli/audio-file`. */
export function decodeWav(wav: Uint8Array): Speech {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const samples = new Float32Array((wav.byteLength - HEADER_BYTES) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(HEADER_BYTES + 2 * i, true) / INT16_SCALE;
  return { samples, sampleRateHz: view.getUint32(RATE_OFFSET, true) };
}
