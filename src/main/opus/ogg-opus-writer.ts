import { OpusEncoder, PACKET_MS } from './opus-encoder.ts';

/* Ogg (RFC 3533) with Opus (RFC 7845). */
const PAGE_HEADER_BYTES = 27;
const FIRST_PAGE = 2;
const LAST_PAGE = 4;
/** Opus granule positions always count at this rate. */
const GRANULE_RATE_HZ = 48_000;
const GRANULES_PER_PACKET = (GRANULE_RATE_HZ * PACKET_MS) / 1000;
/** One second, for which the page header adds 2 %. */
const PACKETS_PER_PAGE = 50;
const SEGMENT_BYTES = 255;
const VENDOR = 'hark';

/** Streaming encoder from speech to Ogg Opus. */
export class OggOpusWriter {
  readonly #serial = Math.floor(Math.random() * 2 ** 32);
  #pages = 0;
  #granules = 0;
  #samples = 0;

  private constructor(
    private readonly encoder: OpusEncoder,
    private readonly inputRateHz: number,
  ) {}

  /** @param sampleRateHz of the input */
  static async open(sampleRateHz: number): Promise<OggOpusWriter> {
    return new OggOpusWriter(await OpusEncoder.open(sampleRateHz), sampleRateHz);
  }

  /** @param samples mono, -1..1. @returns the next bytes of the file: one or more pages */
  push(samples: Float32Array): Buffer<ArrayBuffer> {
    this.#samples += samples.length;
    return Buffer.concat([...this.#head(), ...this.#paged(this.encoder.push(samples), false)]);
  }

  /** @returns the end of the file; the writer cannot be used after this */
  end(): Buffer<ArrayBuffer> {
    const end = Buffer.concat([...this.#head(), ...this.#paged(this.encoder.flush(), true)]);
    this.encoder.free();
    return end;
  }

  #head(): Buffer[] {
    if (this.#pages > 0) return [];
    return [this.#page([opusHead(this.#preSkip, this.inputRateHz)], 0, FIRST_PAGE), this.#page([opusTags()], 0, 0)];
  }

  #paged(packets: readonly Uint8Array[], isEnd: boolean): Buffer[] {
    const pages: Buffer[] = [];
    for (let start = 0; start < packets.length; start += PACKETS_PER_PAGE) {
      const pagePackets = packets.slice(start, start + PACKETS_PER_PAGE);
      this.#granules += pagePackets.length * GRANULES_PER_PACKET;
      const isLast = isEnd && start + PACKETS_PER_PAGE >= packets.length;
      // The last granule position excludes the padding of the last packet.
      const end = this.#preSkip + Math.round((this.#samples * GRANULE_RATE_HZ) / this.inputRateHz);
      pages.push(
        this.#page(pagePackets, isLast ? Math.min(end, this.#granules) : this.#granules, isLast ? LAST_PAGE : 0),
      );
    }
    return pages;
  }

  get #preSkip(): number {
    return (this.encoder.lookaheadSamples * GRANULE_RATE_HZ) / this.encoder.sampleRateHz;
  }

  #page(packets: readonly Uint8Array[], granules: number, flags: number): Buffer {
    const lacing = packets.flatMap(({ length }) => [
      ...new Array<number>(Math.floor(length / SEGMENT_BYTES)).fill(SEGMENT_BYTES),
      length % SEGMENT_BYTES,
    ]);
    const header = Buffer.alloc(PAGE_HEADER_BYTES);
    header.write('OggS', 0, 'latin1');
    header.writeUInt8(flags, 5);
    header.writeBigInt64LE(BigInt(granules), 6);
    header.writeUInt32LE(this.#serial, 14);
    header.writeUInt32LE(this.#pages++, 18);
    header.writeUInt8(lacing.length, 26);
    const page = Buffer.concat([header, Buffer.from(lacing), ...packets]);
    page.writeUInt32LE(oggChecksum(page), 22);
    return page;
  }
}

/** Encodes a whole recording as an Ogg Opus file. @param samples mono, -1..1 */
export async function encodeOggOpus(samples: Float32Array, sampleRateHz: number): Promise<Buffer<ArrayBuffer>> {
  const writer = await OggOpusWriter.open(sampleRateHz);
  return Buffer.concat([writer.push(samples), writer.end()]);
}

function opusHead(preSkip: number, inputRateHz: number): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(inputRateHz, 12);
  return head;
}

function opusTags(): Buffer {
  const tags = Buffer.alloc(16 + VENDOR.length);
  tags.write('OpusTags', 0, 'latin1');
  tags.writeUInt32LE(VENDOR.length, 8);
  tags.write(VENDOR, 12, 'latin1');
  return tags;
}

/** RFC 3533, section 6: polynomial 0x04c11db7, not reflected (zlib's is reflected). */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit++) rest = rest & 0x80000000 ? (rest << 1) ^ 0x04c11db7 : rest << 1;
  return rest;
});

function oggChecksum(page: Buffer): number {
  let sum = 0;
  for (const byte of page) sum = (sum << 8) ^ (CHECKSUMS[((sum >>> 24) ^ byte) & 0xff] as number);
  return sum >>> 0;
}
