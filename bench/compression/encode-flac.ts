import libFlac from 'libflacjs';

const BITS = 16;
/** The encoder's default. */
const COMPRESSION_LEVEL = 5;

/** @param samples mono, -1..1. @returns a 16-bit FLAC file */
export async function encodeFlac(samples: Float32Array, sampleRateHz: number): Promise<Buffer<ArrayBuffer>> {
  const flac = libFlac('asmjs');
  if (!flac.isReady()) await new Promise<unknown>((resolve) => flac.on('ready', resolve));
  const encoder = flac.create_libflac_encoder(sampleRateHz, 1, BITS, COMPRESSION_LEVEL, samples.length);
  const parts: Uint8Array[] = [];
  flac.init_encoder_stream(encoder, (part) => void parts.push(part.slice()));
  const integers = Int32Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
  flac.FLAC__stream_encoder_process_interleaved(encoder, integers, integers.length);
  flac.FLAC__stream_encoder_finish(encoder);
  flac.FLAC__stream_encoder_delete(encoder);
  return Buffer.concat(parts);
}
