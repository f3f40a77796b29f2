import { HarkError } from '../../shared/errors.ts';
import type { AudioSource } from './audio-source.ts';

/** A streaming audio decoder. */
export interface PieceDecoder {
  /** @returns mono, -1..1; empty until a block is complete */
  decode(piece: Uint8Array): Float32Array | Promise<Float32Array>;
  /** @returns the remaining samples at the end of the file */
  flush(): Float32Array | Promise<Float32Array>;
  free(): void;
}

/**
 * Decodes a file to mono while reading it, then closes the file and frees the decoder.
 * @throws HarkError AUDIO_FILE_BROKEN, or the error that the decoder throws
 */
export async function* decodeBlocks(
  source: AudioSource,
  decoder: PieceDecoder,
  readBytes: number,
): AsyncGenerator<Float32Array, undefined> {
  try {
    for (let position = 0; ; ) {
      // Allocate a new buffer for each read: decoders keep references to unused input.
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
