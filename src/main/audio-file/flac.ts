import { type AudioData, decoder as createDecoder } from '@audio/decode-flac';
import { HarkError } from '../../shared/errors.ts';
import { type AudioBlocks, MAX_RATE_HZ, MIN_RATE_HZ } from './audio-blocks.ts';
import type { AudioSource } from './audio-source.ts';

/** What is decoded at a time: some ten seconds of speech. */
const READ_BYTES = 128 * 1024;
/** Up to the end of the sample count. */
const HEAD_BYTES = 26;

interface StreamInfo {
  sampleRateHz: number;
  /** Samples of each channel; 0 when the encoder did not know. */
  totalSamples: number;
}

/**
 * Decodes a FLAC file as it is read.
 * @throws HarkError AUDIO_FILE_BROKEN, at once for a damaged header, and after the last block for a
 *   file that holds less than it announces
 */
export async function readFlac(source: AudioSource): Promise<AudioBlocks> {
  const head = Buffer.alloc(HEAD_BYTES);
  await source.read(head, 0);
  const info = parseStreamInfo(head);
  if (!info) {
    await source.close();
    throw new HarkError('AUDIO_FILE_BROKEN', `${source.name}: its header is damaged`);
  }
  return { sampleRateHz: info.sampleRateHz, blocks: decodeBlocks(source, info.totalSamples) };
}

/** The STREAMINFO block (RFC 9639, section 8.2), which always comes first. */
function parseStreamInfo(head: Buffer): StreamInfo | undefined {
  // The highest bit only tells whether it is the last block of metadata.
  if ((head.readUInt8(4) & 0x7f) !== 0) return undefined;
  const sampleRateHz = head.readUIntBE(18, 3) >> 4;
  if (sampleRateHz < MIN_RATE_HZ || sampleRateHz > MAX_RATE_HZ) return undefined;
  return { sampleRateHz, totalSamples: (head.readUInt8(21) & 0x0f) * 2 ** 32 + head.readUInt32BE(22) };
}

async function* decodeBlocks(source: AudioSource, totalSamples: number): AsyncGenerator<Float32Array> {
  const decoder = await createDecoder();
  let samples = 0;
  try {
    const buffer = Buffer.alloc(READ_BYTES);
    for (let position = 0; ; ) {
      const bytesRead = await source.read(buffer, position);
      position += bytesRead;
      const mono = toMono(bytesRead > 0 ? decoder.decode(buffer.subarray(0, bytesRead)) : decoder.flush());
      samples += mono.length;
      if (mono.length > 0) yield mono;
      if (bytesRead === 0) break;
    }
  } catch (cause) {
    throw new HarkError('AUDIO_FILE_BROKEN', `${source.name}: ${(cause as Error).message}`, { cause });
  } finally {
    decoder.free();
    await source.close();
  }
  if (samples < totalSamples) {
    throw new HarkError(
      'AUDIO_FILE_BROKEN',
      `${source.name}: it is cut off or damaged: ${totalSamples} samples announced, ${samples} there`,
    );
  }
}

function toMono({ channelData }: AudioData): Float32Array {
  const [first, ...others] = channelData;
  if (!first || others.length === 0) return first ?? new Float32Array(0);
  return first.map(
    (sample, i) => others.reduce((sum, channel) => sum + (channel[i] ?? 0), sample) / channelData.length,
  );
}
