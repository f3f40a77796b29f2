import { HarkError } from '../../shared/errors.ts';
import { MAX_RATE_HZ, MIN_RATE_HZ } from './audio-blocks.ts';
import type { PieceDecoder } from './decode-blocks.ts';

/* RIFF/WAVE as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0". */
const RIFF_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const MIN_FORMAT_BYTES = 16;
/** Size of an extensible format chunk. */
const MAX_FORMAT_BYTES = 40;
const FORMAT_PCM = 1;
const FORMAT_FLOAT = 3;
const FORMAT_EXTENSIBLE = 0xfffe;
/** A writer that cannot seek back leaves 0, or at least this value, as the size of the audio data. */
const UNKNOWN_BYTES = 0x7ffff000;
const MAX_CHANNELS = 32;
/** Real files have a few chunks; a large file of zeros would have millions of empty ones. */
const MAX_CHUNKS = 1000;
/** In a stream of unknown length the audio must start within these bytes. */
const MAX_HEAD_BYTES = 65_536;

interface Format {
  encoding: number;
  channels: number;
  sampleRateHz: number;
  bitsPerSample: number;
}

type SampleReader = (view: DataView, offset: number) => number;

const SAMPLE_READERS: Record<string, SampleReader> = {
  [`${FORMAT_PCM}/8`]: (view, offset) => (view.getUint8(offset) - 128) / 128,
  [`${FORMAT_PCM}/16`]: (view, offset) => view.getInt16(offset, true) / 32_768,
  [`${FORMAT_PCM}/24`]: (view, offset) => ((view.getInt8(offset + 2) << 16) | view.getUint16(offset, true)) / 8_388_608,
  [`${FORMAT_PCM}/32`]: (view, offset) => view.getInt32(offset, true) / 2_147_483_648,
  [`${FORMAT_FLOAT}/32`]: (view, offset) => view.getFloat32(offset, true),
  [`${FORMAT_FLOAT}/64`]: (view, offset) => view.getFloat64(offset, true),
};

/**
 * Streaming WAV decoder to mono: integers of 8 to 32 bits and floats, with up to 32 channels. If the header does not
 * contain the length of the audio, it reads to the end.
 */
export class WavStream implements PieceDecoder {
  #rest = Buffer.alloc(0);
  /** Bytes before `#rest`. */
  #position = 0;
  /** Remaining bytes of a chunk that is neither format nor audio. */
  #skipBytes = 0;
  #chunks = 0;
  #format: Format | undefined;
  /** Remaining bytes of audio; undefined before the audio starts. */
  #audioBytesLeft: number | undefined;

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

  /** @throws HarkError AUDIO_FILE_UNSUPPORTED, AUDIO_FILE_BROKEN; the message lacks the file name */
  decode(piece: Uint8Array): Float32Array {
    this.#rest = Buffer.concat([this.#rest, piece]);
    while (this.#audioBytesLeft === undefined && this.#readChunk());
    if (this.#audioBytesLeft === undefined || !this.#format) return new Float32Array(0);
    const frameBytes = frameBytesOf(this.#format);
    const frames = Math.floor(Math.min(this.#rest.length, this.#audioBytesLeft) / frameBytes);
    const samples = decodeFrames(this.#rest, frames, this.#format);
    this.#audioBytesLeft -= frames * frameBytes;
    this.#consume(this.isDone ? this.#rest.length : frames * frameBytes);
    return samples;
  }

  /** @throws HarkError AUDIO_FILE_BROKEN if less audio arrived than the header announces */
  flush(): Float32Array {
    if (this.#audioBytesLeft === undefined)
      throw broken(this.#rest.length > 0 ? 'it ends too early' : 'it has no sound');
    if (!this.isDone && this.#audioBytesLeft !== Number.POSITIVE_INFINITY) throw broken('it ends too early');
    return new Float32Array(0);
  }

  free(): void {
    this.#rest = Buffer.alloc(0);
  }

  /** @returns whether there may be another chunk to read */
  #readChunk(): boolean {
    if (this.#position === 0) return this.#readRiff();
    if (this.#skipBytes > 0) return this.#skip();
    if (this.#rest.length < CHUNK_HEADER_BYTES) return false;
    const name = this.#rest.toString('latin1', 0, 4);
    const bytes = this.#rest.readUInt32LE(4);
    if (name === 'data') {
      this.#consume(CHUNK_HEADER_BYTES);
      this.#begin(bytes);
      return false;
    }
    if (name === 'fmt ') {
      if (bytes < MIN_FORMAT_BYTES) throw broken('its format chunk is too short');
      const end = CHUNK_HEADER_BYTES + Math.min(bytes, MAX_FORMAT_BYTES);
      if (this.#rest.length < end) return false;
      this.#format = parseFormat(this.#rest.subarray(CHUNK_HEADER_BYTES, end));
    }
    this.#chunks += 1;
    if (this.#chunks > MAX_CHUNKS) throw broken('it has no sound');
    this.#consume(CHUNK_HEADER_BYTES);
    // Chunks start at even offsets.
    this.#skipBytes = bytes + (bytes % 2);
    return true;
  }

  #readRiff(): boolean {
    if (this.#rest.length < RIFF_BYTES) return false;
    const isWave =
      this.#rest.toString('latin1', 0, 4) === 'RIFF' && this.#rest.toString('latin1', 8, RIFF_BYTES) === 'WAVE';
    if (!isWave) throw new HarkError('AUDIO_FILE_UNSUPPORTED', 'it is not WAV');
    this.#consume(RIFF_BYTES);
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

  #begin(bytes: number): void {
    if (!this.#format) throw broken('its sound comes before its format');
    const bytesLeft = this.totalBytes - this.#position;
    const isUnknown = bytes === 0 || (bytes >= UNKNOWN_BYTES && (bytes > bytesLeft || bytesLeft === Infinity));
    if (!isUnknown && bytes > bytesLeft) {
      throw broken(`it is cut off: ${bytes} bytes of sound announced, ${bytesLeft} there`);
    }
    this.#audioBytesLeft = isUnknown ? Number.POSITIVE_INFINITY : bytes;
  }

  #consume(bytes: number): void {
    this.#rest = this.#rest.subarray(bytes);
    this.#position += bytes;
  }
}

const frameBytesOf = ({ channels, bitsPerSample }: Format) => (channels * bitsPerSample) / 8;

function parseFormat(chunk: Buffer): Format {
  const tag = chunk.readUInt16LE(0);
  const format = {
    // An extensible format stores the actual encoding in the first two bytes of its GUID.
    encoding: tag === FORMAT_EXTENSIBLE && chunk.length >= MAX_FORMAT_BYTES ? chunk.readUInt16LE(24) : tag,
    channels: chunk.readUInt16LE(2),
    sampleRateHz: chunk.readUInt32LE(4),
    bitsPerSample: chunk.readUInt16LE(14),
  };
  const { encoding, channels, sampleRateHz, bitsPerSample } = format;
  if (!SAMPLE_READERS[`${encoding}/${bitsPerSample}`] || channels < 1 || channels > MAX_CHANNELS) {
    const message = `WAV encoding ${encoding} with ${bitsPerSample} bits and ${channels} channels`;
    throw new HarkError('AUDIO_FILE_UNSUPPORTED', message);
  }
  if (sampleRateHz < MIN_RATE_HZ || sampleRateHz > MAX_RATE_HZ) {
    throw new HarkError('AUDIO_FILE_UNSUPPORTED', `${sampleRateHz} Hz is outside ${MIN_RATE_HZ} to ${MAX_RATE_HZ} Hz`);
  }
  return format;
}

function decodeFrames(bytes: Buffer, frames: number, format: Format): Float32Array {
  const { encoding, channels, bitsPerSample } = format;
  const readSample = SAMPLE_READERS[`${encoding}/${bitsPerSample}`] as SampleReader;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mono = new Float32Array(frames);
  const sampleBytes = bitsPerSample / 8;
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += readSample(view, (frame * channels + channel) * sampleBytes);
    }
    mono[frame] = sum / channels;
  }
  return mono;
}

function broken(message: string): HarkError {
  return new HarkError('AUDIO_FILE_BROKEN', message);
}
