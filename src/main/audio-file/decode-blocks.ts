import { HarkError } from '../../shared/errors.ts';
import type { AudioSource } from './audio-source.ts';

interface Decoded {
  /** An array for each channel. */
  channelData: Float32Array[];
}

/** A decoder that takes a file piece by piece. */
interface PieceDecoder {
  decode(piece: Uint8Array): Decoded;
  flush(): Decoded;
  free(): void;
}

/** Decodes a file as it is read, to mono. Closes it. @throws HarkError AUDIO_FILE_BROKEN */
export async function* decodeBlocks(
  source: AudioSource,
  decoder: PieceDecoder,
  readBytes: number,
): AsyncGenerator<Float32Array> {
  try {
    for (let position = 0; ; ) {
      // Its own each time: decoders keep what they have not yet used.
      const buffer = Buffer.alloc(readBytes);
      const bytesRead = await source.read(buffer, position);
      position += bytesRead;
      const mono = toMono(bytesRead > 0 ? decoder.decode(buffer.subarray(0, bytesRead)) : decoder.flush());
      if (mono.length > 0) yield mono;
      if (bytesRead === 0) return;
    }
  } catch (cause) {
    throw new HarkError('AUDIO_FILE_BROKEN', `${source.name}: ${(cause as Error).message}`, { cause });
  } finally {
    decoder.free();
    await source.close();
  }
}

/** @returns the mean of the channels */
export function toMono({ channelData }: Decoded): Float32Array {
  const [first, ...others] = channelData;
  if (!first || others.length === 0) return first ?? new Float32Array(0);
  return first.map(
    (sample, i) => others.reduce((sum, channel) => sum + (channel[i] ?? 0), sample) / channelData.length,
  );
}
