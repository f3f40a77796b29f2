import { HarkError } from '../../shared/errors.ts';
import type { PieceDecoder } from './decode-blocks.ts';
import { DownMix } from './down-mix.ts';
import { MAX_FORMAT_BYTES, MIN_FORMAT_BYTES, parseWavFormat, type WavFormat } from './wav-format.ts';

/* RIFF/WAVE as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0"; RF64 as in EBU Tech 3306. */
const RIFF_BYTES = 12;
/** Files longer than 4 GiB, by two names (BW64: ITU-R BS.2088). */
export const WAV_MAGICS: ReadonlySet<string> = new Set(['RIFF', 'RF64', 'BW64']);
const CHUNK_HEADER_BYTES = 8;
/** Of the chunk with the sizes of a long file: that of the file, and that of its sound. */
const LONG_SIZES_BYTES = 16;
/** A writer that cannot seek back leaves 0, or at least this value, as the size of the audio data. */
const UNKNOWN_BYTES = 0x7ffff000;
/** Real files have a few chunks; a large file of zeros would have millions of empty ones. */
const MAX_CHUNKS = 1000;
/** In a stream of unknown length the audio must start within these bytes. */
const MAX_HEAD_BYTES = 65_536;
/** What the name of a chunk is made of. */
const NAME_CHARACTER = /[A-Za-z0-9_ ]/;

/**
 * Streaming WAV decoder to mono: integers of 8 to 32 bits, floats, A-law and µ-law, with up to 32 channels, also longer than 4 GiB. Where
 * the header does not contain the length of the audio, or a longer one than the file has, it reads to the end.
 */
export class WavStream implements PieceDecoder {
  #rest = Buffer.alloc(0);
  /** Bytes before `#rest`. */
  #position = 0;
  /** Remaining bytes of a chunk that is neither format nor audio. */
  #skipBytes = 0;
  /** Whether the next chunk may start one byte later: chunks start at even offsets, but not every program knows it. */
  #mayBePadded = false;
  #chunks = 0;
  #format: WavFormat | undefined;
  /** The size of the audio of a long file. */
  #longBytes: number | undefined;
  /** Remaining bytes of audio; undefined before the audio starts. */
  #audioBytesLeft: number | undefined;
  #announcedBytes = 0;
  readonly #downMix = new DownMix();

  /** @param totalBytes size of the file; omit it if unknown, as in a stream */
  constructor(private readonly totalBytes = Number.POSITIVE_INFINITY) {}

  /** Undefined before the format is known. */
  get sampleRateHz(): number | undefined {
    return this.#format?.sampleRateHz;
  }

  /** Whether all audio that the header announces has arrived. */
  get isDone(): boolean {
    return (
      this.#format !== undefined &&
      this.#audioBytesLeft !== undefined &&
      this.#audioBytesLeft < frameBytesOf(this.#format)
    );
  }

  /** How long the audio is by the header of a file that has less of it, milliseconds; undefined for a whole file. */
  get announcedMs(): number | undefined {
    if (this.#announcedBytes === 0 || !this.#format) return undefined;
    return (1000 * this.#announcedBytes) / frameBytesOf(this.#format) / this.#format.sampleRateHz;
  }

  /** @throws HarkError AUDIO_FILE_UNSUPPORTED, AUDIO_FILE_BROKEN; the message lacks the file name */
  decode(piece: Uint8Array): Float32Array {
    this.#rest = Buffer.concat([this.#rest, piece]);
    while (this.#audioBytesLeft === undefined && this.#readChunk());
    if (this.#audioBytesLeft === undefined || !this.#format) return new Float32Array(0);
    const frameBytes = frameBytesOf(this.#format);
    const frames = Math.floor(Math.min(this.#rest.length, this.#audioBytesLeft) / frameBytes);
    const samples = this.#downMix.mix(channelsOf(this.#rest, frames, this.#format));
    this.#audioBytesLeft -= frames * frameBytes;
    this.#consume(this.isDone ? this.#rest.length : frames * frameBytes);
    return samples;
  }

  /** @throws HarkError AUDIO_FILE_BROKEN if less audio arrived than the header of a stream announces, or no header */
  flush(): Float32Array {
    if (this.#audioBytesLeft === undefined && !this.#isEmptyAudio)
      throw broken(this.#rest.length > 0 ? 'it ends too early' : 'it has no sound');
    const isEndless = this.#audioBytesLeft === undefined || this.#audioBytesLeft === Number.POSITIVE_INFINITY;
    if (!this.isDone && !isEndless) throw broken('it ends too early');
    return new Float32Array(0);
  }

  free(): void {
    this.#rest = Buffer.alloc(0);
  }

  /** @returns whether there may be another chunk to read */
  #readChunk(): boolean {
    if (this.#position === 0) return this.#readRiff();
    if (this.#skipBytes > 0) return this.#skip();
    if (this.#mayBePadded && !this.#skipPadding()) return false;
    if (this.#rest.length < CHUNK_HEADER_BYTES) return false;
    const bytes = this.#rest.readUInt32LE(4);
    const name = this.#name(0);
    if (name === 'data' && !(bytes === 0 && this.#name(CHUNK_HEADER_BYTES) === 'data')) return this.#begin(bytes);
    if ((name === 'fmt ' || name === 'ds64') && !this.#readSizesOrFormat(name, bytes)) return false;
    this.#chunks += 1;
    if (this.#chunks > MAX_CHUNKS) throw broken('it has no sound');
    this.#consume(CHUNK_HEADER_BYTES);
    this.#skipBytes = bytes;
    this.#mayBePadded = bytes % 2 === 1;
    return true;
  }

  #readRiff(): boolean {
    if (this.#rest.length < RIFF_BYTES) return false;
    const isWave = WAV_MAGICS.has(this.#name(0)) && this.#name(8) === 'WAVE';
    if (!isWave) throw new HarkError('AUDIO_FILE_UNSUPPORTED', 'it is not WAV');
    this.#consume(RIFF_BYTES);
    return true;
  }

  /** @returns false while the chunk is not whole */
  #readSizesOrFormat(name: string, bytes: number): boolean {
    if (bytes < (name === 'fmt ' ? MIN_FORMAT_BYTES : LONG_SIZES_BYTES))
      throw broken(`its chunk "${name}" is too short`);
    const end = CHUNK_HEADER_BYTES + Math.min(bytes, MAX_FORMAT_BYTES);
    if (this.#rest.length < end) return false;
    const content = this.#rest.subarray(CHUNK_HEADER_BYTES, end);
    if (name === 'fmt ') this.#format = parseWavFormat(content);
    else this.#longBytes = Number(content.readBigUInt64LE(8));
    return true;
  }

  #skip(): boolean {
    const bytes = Math.min(this.#skipBytes, this.#rest.length);
    this.#skipBytes -= bytes;
    this.#consume(bytes);
    if (this.totalBytes === Number.POSITIVE_INFINITY && this.#position > MAX_HEAD_BYTES)
      throw broken('it has no sound');
    return bytes > 0;
  }

  /** @returns false while the byte is not there */
  #skipPadding(): boolean {
    if (this.#rest.length === 0) return false;
    if (!NAME_CHARACTER.test(this.#rest.toString('latin1', 0, 1))) this.#consume(1);
    this.#mayBePadded = false;
    return true;
  }

  /** @returns false: no chunk behind the audio is read */
  #begin(bytes: number): false {
    if (!this.#format) throw broken('its sound comes before its format');
    // An empty one may stand before the one with the audio.
    if (bytes === 0 && this.#rest.length < 2 * CHUNK_HEADER_BYTES && !this.#isLast) return false;
    this.#consume(CHUNK_HEADER_BYTES);
    const announced = bytes >= UNKNOWN_BYTES ? (this.#longBytes ?? bytes) : bytes;
    const bytesLeft = this.totalBytes - this.#position;
    const isMore = announced > bytesLeft;
    const isUnknown =
      announced === 0 || isMore || (bytes >= UNKNOWN_BYTES && this.#longBytes === undefined && bytesLeft === Infinity);
    if (isMore && bytes < UNKNOWN_BYTES) this.#announcedBytes = announced;
    this.#audioBytesLeft = isUnknown ? Number.POSITIVE_INFINITY : announced;
    return false;
  }

  /** Whether the file ends with what has arrived. */
  get #isLast(): boolean {
    return this.#position + this.#rest.length >= this.totalBytes;
  }

  /** Whether all that is left is a chunk of audio without any. */
  get #isEmptyAudio(): boolean {
    return this.#format !== undefined && this.#rest.length >= CHUNK_HEADER_BYTES && this.#name(0) === 'data';
  }

  #name(at: number): string {
    return this.#rest.toString('latin1', at, at + 4);
  }

  #consume(bytes: number): void {
    this.#rest = this.#rest.subarray(bytes);
    this.#position += bytes;
  }
}

const frameBytesOf = ({ channels, bytesPerSample }: WavFormat) => channels * bytesPerSample;

function channelsOf(bytes: Buffer, frames: number, format: WavFormat): Float32Array[] {
  const { bytesPerSample, readSample } = format;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frameBytes = frameBytesOf(format);
  return Array.from({ length: format.channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    const start = channel * bytesPerSample;
    for (let frame = 0; frame < frames; frame++) samples[frame] = readSample(view, start + frame * frameBytes);
    return samples;
  });
}

function broken(message: string): HarkError {
  return new HarkError('AUDIO_FILE_BROKEN', message);
}
