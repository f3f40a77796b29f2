import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { HarkError } from '../../shared/errors.ts';
import { type AudioBlocks, MAX_RATE_HZ, MIN_RATE_HZ } from './audio-blocks.ts';
import type { AudioSource } from './audio-source.ts';
import { decodeBlocks, type PieceDecoder } from './decode-blocks.ts';
import { DownMix } from './down-mix.ts';

/** Bytes per read: about ten seconds of speech. */
const READ_BYTES = 128 * 1024;
/** From the start of the file to the end of the sample count. */
const HEAD_BYTES = 26;

/**
 * A frame header (RFC 9639, section 9.1) and the start of its content. The decoder finds the end of a frame by the
 * next frame's header, and drops a short last frame unless another header follows.
 */
const END_OF_FRAMES = Uint8Array.from([0xff, 0xf8, 0xc0, 0x00, 0x00, 0x07, ...new Array<number>(16).fill(0)]);

interface StreamInfo {
  sampleRateHz: number;
  /** Samples per channel; 0 if the encoder did not know. */
  totalSamples: number;
}

/**
 * Decodes a FLAC file while reading it.
 * @throws HarkError AUDIO_FILE_BROKEN, immediately for a damaged header
 */
export async function readFlac(source: AudioSource): Promise<AudioBlocks> {
  const head = Buffer.alloc(HEAD_BYTES);
  await source.read(head, 0);
  const info = parseStreamInfo(head);
  if (!info) {
    await source.close();
    throw new HarkError('AUDIO_FILE_BROKEN', `${source.name}: its header is damaged`);
  }
  let samples = 0;
  const announcedMs = () => (samples < info.totalSamples ? (1000 * info.totalSamples) / info.sampleRateHz : undefined);
  const blocks = countedBlocks(source, (count) => {
    samples += count;
  });
  return { sampleRateHz: info.sampleRateHz, blocks, announcedMs };
}

/** Parses the STREAMINFO block (RFC 9639, section 8.2), which always comes first. */
function parseStreamInfo(head: Buffer): StreamInfo | undefined {
  // The highest bit only marks the last metadata block.
  if ((head.readUInt8(4) & 0x7f) !== 0) return undefined;
  const sampleRateHz = head.readUIntBE(18, 3) >> 4;
  if (sampleRateHz < MIN_RATE_HZ || sampleRateHz > MAX_RATE_HZ) return undefined;
  return { sampleRateHz, totalSamples: (head.readUInt8(21) & 0x0f) * 2 ** 32 + head.readUInt32BE(22) };
}

async function openDecoder(): Promise<PieceDecoder> {
  const decoder = new FLACDecoder();
  await decoder.ready;
  const downMix = new DownMix();
  const decode = async (piece: Uint8Array) => downMix.mix((await decoder.decode(piece)).channelData);
  return {
    decode,
    flush: () => decode(END_OF_FRAMES),
    free: () => decoder.free(),
  };
}

async function* countedBlocks(source: AudioSource, count: (samples: number) => void): AsyncGenerator<Float32Array> {
  for await (const block of decodeBlocks(source, await openDecoder(), READ_BYTES)) {
    count(block.length);
    yield block;
  }
}
