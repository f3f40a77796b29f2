import { encodePcm } from './pcm.ts';

/* RIFF/WAVE as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0". */
const HEADER_BYTES = 44;
const FORMAT_PCM = 1;
const BYTES_PER_SAMPLE = 2;
/** Data size of a stream of unknown length. */
const UNKNOWN_BYTES = 0xffffffff;

/** @param samples mono, -1..1; louder samples are clipped. @returns a WAV file of 16-bit PCM */
export function encodeWav(samples: Float32Array, sampleRateHz: number): Buffer<ArrayBuffer> {
  return Buffer.concat([wavHeader(sampleRateHz, BYTES_PER_SAMPLE * samples.length), encodePcm(samples)]);
}

/** The header of a mono 16-bit PCM WAV file. @param dataBytes omit it if the length is unknown, as in a stream */
export function wavHeader(sampleRateHz: number, dataBytes = UNKNOWN_BYTES): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(Math.min(dataBytes + HEADER_BYTES - 8, UNKNOWN_BYTES), 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(FORMAT_PCM, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRateHz, 24);
  header.writeUInt32LE(sampleRateHz * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
