import { DownMix } from '../../audio-file/down-mix.ts';
import { parseFormat, type WyomingFormat } from './wyoming-audio.ts';
import type { WyomingEvent } from './wyoming-event.ts';

/** What a sample of so many bytes is worth at most. */
const FULL_SCALE: Readonly<Record<WyomingFormat['width'], number>> = {
  1: 128,
  2: 32_768,
  3: 8_388_608,
  4: 2_147_483_648,
};

/**
 * Reads the sound of `audio-start` and `audio-chunk`. Each chunk carries its format, so that it needs no start, and may end in the middle of a
 * sample, as those that Home Assistant passes on do.
 */
export class WyomingSound {
  #format: WyomingFormat | undefined;
  #rest = Buffer.alloc(0);
  readonly #downMix = new DownMix();

  /** Of the sound that was read last. @throws Error before there is a format */
  get rateHz(): number {
    if (!this.#format) throw new Error('sound without a format');
    return this.#format.rate;
  }

  /** @throws ZodError for a format that nobody reads here */
  start(event: WyomingEvent): void {
    this.#format = parseFormat(event);
    this.#rest = Buffer.alloc(0);
  }

  /** @returns mono, -1..1. @throws ZodError for a chunk without a format, when there was no start either */
  read(event: WyomingEvent): Float32Array {
    const isFormatted = event.data.rate !== undefined || !this.#format;
    const format = isFormatted ? parseFormat(event) : (this.#format as WyomingFormat);
    this.#format = format;
    const frameBytes = format.width * format.channels;
    const bytes = Buffer.concat([this.#rest, event.payload ?? Buffer.alloc(0)]);
    const frames = Math.floor(bytes.length / frameBytes);
    this.#rest = bytes.subarray(frames * frameBytes);
    return this.#downMix.mix(channelsOf(bytes, frames, format));
  }
}

function channelsOf(bytes: Buffer, frames: number, { width, channels }: WyomingFormat): Float32Array[] {
  const scale = FULL_SCALE[width];
  return Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: frames }, (_each, frame) => {
      const at = (frame * channels + channel) * width;
      // As in WAV, bytes have no sign.
      return (width === 1 ? bytes.readUInt8(at) - scale : bytes.readIntLE(at, width)) / scale;
    }),
  );
}
