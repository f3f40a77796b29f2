import CodecParser, { type OggPage, type OpusHeader } from 'codec-parser';
import { OpusDecoder } from 'opus-decoder';
import { concatSamples } from '../../shared/audio/audio-format.ts';
import type { PieceDecoder } from './decode-blocks.ts';
import { DownMix } from './down-mix.ts';

/** One logical stream of Opus packets and its header. */
interface Link {
  decoder: OpusDecoder;
  header: OpusHeader;
  samples: number;
}

/**
 * The parser emits a page when it has the first byte after it. Its own flush would also emit an incomplete last page,
 * which decodes to noise.
 */
const END_OF_PAGES = Uint8Array.of(0);

/** Streaming decoder from Ogg Opus (RFC 7845) to mono. */
export class OggOpusStream implements PieceDecoder {
  /** Sample rate of the output, for any input rate. */
  readonly sampleRateHz = 48_000;
  readonly #pages = new CodecParser<OggPage>('application/ogg', { onCodec: rejectOtherCodec, enableFrameCRC32: false });
  readonly #downMix = new DownMix();
  #link: Link | undefined;

  /** @throws Error if it is not Opus */
  async decode(piece: Uint8Array): Promise<Float32Array> {
    return this.#decodePages(this.#pages.parseChunk(piece));
  }

  async flush(): Promise<Float32Array> {
    return this.#decodePages(this.#pages.parseChunk(END_OF_PAGES));
  }

  free(): void {
    this.#link?.decoder.free();
    this.#link = undefined;
  }

  async #decodePages(pages: Iterator<OggPage>): Promise<Float32Array> {
    const blocks: Float32Array[] = [];
    // The parser's iterators are generators, but its types do not say so.
    for (const page of pages as IterableIterator<OggPage>) blocks.push(await this.#decodePage(page));
    return concatSamples(blocks);
  }

  async #decodePage({ codecFrames, isLastPage, absoluteGranulePosition }: OggPage): Promise<Float32Array> {
    const [first] = codecFrames;
    if (!first) return new Float32Array(0);
    this.#link ??= await openLink(first.header as OpusHeader);
    const { decoder, header } = this.#link;
    let samples = this.#downMix.mix(decoder.decodeFrames(codecFrames.map(({ data }) => data)).channelData);
    if (header.outputGain !== 0) samples = samples.map((sample) => sample * gainOf(header));
    this.#link.samples += samples.length;
    if (!isLastPage) return samples;
    // The granule position of the last page excludes the padding of the last packet.
    const padding = this.#link.samples - (Number(absoluteGranulePosition) - header.preSkip);
    this.free();
    return padding > 0 ? samples.subarray(0, Math.max(0, samples.length - padding)) : samples;
  }
}

async function openLink(header: OpusHeader): Promise<Link> {
  const { channels, streamCount, coupledStreamCount, channelMappingTable, preSkip } = header;
  const decoder = new OpusDecoder({ channels, streamCount, coupledStreamCount, channelMappingTable, preSkip });
  await decoder.ready;
  return { decoder, header, samples: 0 };
}

/** Linear gain; RFC 7845, section 5.1, stores it in 1/256 dB. */
function gainOf({ outputGain }: OpusHeader): number {
  return 10 ** (outputGain / (20 * 256));
}

function rejectOtherCodec(codec: string): void {
  if (codec !== 'opus') throw new Error(`it holds ${codec}, not Opus`);
}
