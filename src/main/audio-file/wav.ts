import { HarkError } from '../../shared/errors.ts';
import { type AudioBlocks, MAX_RATE_HZ, MIN_RATE_HZ } from './audio-blocks.ts';
import type { AudioSource } from './audio-source.ts';

/* RIFF/WAVE as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0". */
const FORMAT_PCM = 1;
const FORMAT_FLOAT = 3;
const FORMAT_EXTENSIBLE = 0xfffe;
/** Writers that cannot seek back leave one of these as the size of the data: read to the end. */
const UNKNOWN_SIZES = new Set([0xffffffff, 0x7fffffff, 0x7ffff000]);
/** Of an extensible format chunk. */
const LONGEST_FORMAT_BYTES = 40;
const BLOCK_FRAMES = 16_384;
const MAX_CHANNELS = 32;
/** Real files have a handful; a large file of zeros would have millions of empty ones. */
const MOST_CHUNKS = 1000;

interface WavFormat {
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

/** @throws HarkError AUDIO_FILE_UNSUPPORTED, AUDIO_FILE_BROKEN */
export async function readWav(source: AudioSource): Promise<AudioBlocks> {
  const { name: path } = source;
  try {
    const { format, dataStart, dataBytes } = await readHeader(source);
    const readSample = SAMPLE_READERS[`${format.encoding}/${format.bitsPerSample}`];
    if (!readSample || format.channels < 1 || format.channels > MAX_CHANNELS) {
      const { encoding, bitsPerSample, channels } = format;
      throw new HarkError(
        'AUDIO_FILE_UNSUPPORTED',
        `${path}: WAV encoding ${encoding} with ${bitsPerSample} bits and ${channels} channels`,
      );
    }
    if (format.sampleRateHz < MIN_RATE_HZ || format.sampleRateHz > MAX_RATE_HZ) {
      throw new HarkError(
        'AUDIO_FILE_UNSUPPORTED',
        `${path}: ${format.sampleRateHz} Hz is outside ${MIN_RATE_HZ} to ${MAX_RATE_HZ} Hz`,
      );
    }
    return { sampleRateHz: format.sampleRateHz, blocks: readFrames(source, format, readSample, dataStart, dataBytes) };
  } catch (error) {
    await source.close();
    throw error;
  }
}

interface WavHeader {
  format: WavFormat;
  /** Byte offset of the first sample. */
  dataStart: number;
  dataBytes: number;
}

async function readHeader(source: AudioSource): Promise<WavHeader> {
  const { name: path, bytes: fileBytes } = source;
  const head = Buffer.alloc(12);
  await source.read(head, 0);
  if (head.toString('latin1', 8, 12) !== 'WAVE') {
    throw new HarkError('AUDIO_FILE_UNSUPPORTED', `${path} is RIFF but not WAVE`);
  }
  let format: WavFormat | undefined;
  for (let position = 12, chunks = 0; position + 8 <= fileBytes && chunks < MOST_CHUNKS; chunks++) {
    await source.read(head.subarray(0, 8), position);
    const id = head.toString('latin1', 0, 4);
    const size = head.readUInt32LE(4);
    const start = position + 8;
    if (id === 'fmt ') format = await readFormat(source, start, size);
    if (id === 'data') return dataChunk(path, format, start, size, fileBytes - start);
    position = start + size + (size % 2);
  }
  throw broken(path, 'it has no audio data');
}

function dataChunk(
  path: string,
  format: WavFormat | undefined,
  dataStart: number,
  size: number,
  bytesLeft: number,
): WavHeader {
  if (!format) throw broken(path, 'its data come before its format');
  if (UNKNOWN_SIZES.has(size)) return { format, dataStart, dataBytes: bytesLeft };
  if (size > bytesLeft) throw broken(path, `it is cut off: ${size} bytes of audio announced, ${bytesLeft} there`);
  return { format, dataStart, dataBytes: size };
}

async function readFormat(source: AudioSource, start: number, size: number): Promise<WavFormat> {
  if (size < 16) throw broken(source.name, 'its format chunk is too short');
  const chunk = Buffer.alloc(Math.min(size, LONGEST_FORMAT_BYTES));
  const bytesRead = await source.read(chunk, start);
  if (bytesRead < chunk.length) throw broken(source.name, 'it ends inside its header');
  return parseFormat(chunk);
}

function broken(path: string, what: string): HarkError {
  return new HarkError('AUDIO_FILE_BROKEN', `${path}: ${what}`);
}

function parseFormat(head: Buffer): WavFormat {
  const tag = head.readUInt16LE(0);
  return {
    // An extensible format keeps the real one in the first two bytes of its GUID.
    encoding: tag === FORMAT_EXTENSIBLE && head.length >= LONGEST_FORMAT_BYTES ? head.readUInt16LE(24) : tag,
    channels: head.readUInt16LE(2),
    sampleRateHz: head.readUInt32LE(4),
    bitsPerSample: head.readUInt16LE(14),
  };
}

async function* readFrames(
  source: AudioSource,
  { channels, bitsPerSample }: WavFormat,
  readSample: SampleReader,
  dataStart: number,
  dataBytes: number,
): AsyncGenerator<Float32Array> {
  const sampleBytes = bitsPerSample / 8;
  const frameBytes = sampleBytes * channels;
  const buffer = Buffer.alloc(BLOCK_FRAMES * frameBytes);
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  try {
    for (let done = 0; done < dataBytes; ) {
      const wanted = buffer.subarray(0, Math.min(buffer.length, dataBytes - done));
      const bytesRead = await source.read(wanted, dataStart + done);
      const frames = Math.floor(bytesRead / frameBytes);
      if (frames === 0) return;
      done += frames * frameBytes;
      const mono = new Float32Array(frames);
      for (let frame = 0; frame < frames; frame++) {
        let sum = 0;
        for (let channel = 0; channel < channels; channel++) {
          sum += readSample(view, frame * frameBytes + channel * sampleBytes);
        }
        mono[frame] = sum / channels;
      }
      yield mono;
    }
  } finally {
    await source.close();
  }
}
