import { HarkError } from '../../shared/errors.ts';
import type { AudioSource } from './audio-source.ts';

/** A decoder that takes a file piece by piece. */
export interface PieceDecoder {
  /** @returns mono, -1..1; empty while nothing is complete */
  decode(piece: Uint8Array): Float32Array | Promise<Float32Array>;
  /** @returns the remaining samples at the end of the file */
  flush(): Float32Array | Promise<Float32Array>;
  free(): void;
}

/**
 * Decodes a file as it is read, to mono. Closes it and frees the decoder.
 * @throws HarkError AUDIO_FILE_BROKEN, or the one that the decoder throws
 */
export async function* decodeBlocks(
  source: AudioSource,
  decoder: PieceDecoder,
  readBytes: number,
): AsyncGenerator<Float32Array, undefined> {
  try {
    for (let position = 0; ; ) {
      // A new buffer each time: decoders keep what they have not used yet.
      const buffer = Buffer.alloc(readBytes);
      const bytesRead = await source.read(buffer, position);
      position += bytesRead;
      const mono = await (bytesRead > 0 ? decoder.decode(buffer.subarray(0, bytesRead)) : decoder.flush());
      if (mono.length > 0) yield mono;
      if (bytesRead === 0) return;
    }
  } catch (cause) {
    const code = cause instanceof HarkError ? cause.code : 'AUDIO_FILE_BROKEN';
    throw new HarkError(code, `${source.name}: ${(cause as Error).message}`, { cause });
  } finally {
    decoder.free();
    await source.close();
  }
}

/** @param channelData an array for each channel. @returns the mean of the channels */
export function toMono(channelData: readonly Float32Array[]): Float32Array {
  const [first, ...others] = channelData;
  if (!first || others.length === 0) return first ?? new Float32Array(0);
  return first.map(
    (sample, i) => others.reduce((sum, channel) => sum + (channel[i] ?? 0), sample) / channelData.length,
  );
}
