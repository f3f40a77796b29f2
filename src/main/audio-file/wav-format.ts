import { HarkError } from '../../shared/errors.ts';
import { MAX_RATE_HZ, MIN_RATE_HZ } from './audio-blocks.ts';
import { fromALaw, fromMuLaw } from './g711.ts';

/* The format chunk of RIFF/WAVE, as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0" and RFC 2361. */
export const MIN_FORMAT_BYTES = 16;
/** Size of an extensible format chunk. */
export const MAX_FORMAT_BYTES = 40;
const FORMAT_PCM = 1;
const FORMAT_FLOAT = 3;
const FORMAT_A_LAW = 6;
const FORMAT_MU_LAW = 7;
const FORMAT_EXTENSIBLE = 0xfffe;
const MAX_CHANNELS = 32;

export interface WavFormat {
  channels: number;
  sampleRateHz: number;
  bytesPerSample: number;
  readSample: SampleReader;
}

type SampleReader = (view: DataView, offset: number) => number;

const SAMPLE_READERS: Readonly<Record<string, SampleReader>> = {
  [`${FORMAT_PCM}/8`]: (view, offset) => (view.getUint8(offset) - 128) / 128,
  [`${FORMAT_PCM}/16`]: (view, offset) => view.getInt16(offset, true) / 32_768,
  [`${FORMAT_PCM}/24`]: (view, offset) => ((view.getInt8(offset + 2) << 16) | view.getUint16(offset, true)) / 8_388_608,
  [`${FORMAT_PCM}/32`]: (view, offset) => view.getInt32(offset, true) / 2_147_483_648,
  [`${FORMAT_FLOAT}/32`]: (view, offset) => sane(view.getFloat32(offset, true)),
  [`${FORMAT_FLOAT}/64`]: (view, offset) => sane(view.getFloat64(offset, true)),
  [`${FORMAT_A_LAW}/8`]: (view, offset) => fromALaw(view.getUint8(offset)),
  [`${FORMAT_MU_LAW}/8`]: (view, offset) => fromMuLaw(view.getUint8(offset)),
};

/** What nobody reads here, by the names that other programs give it (RFC 2361). */
const ENCODING_NAMES: Readonly<Record<number, string>> = {
  2: 'Microsoft ADPCM',
  17: 'IMA ADPCM',
  20: 'G.723 ADPCM',
  34: 'TrueSpeech',
  49: 'GSM 6.10',
  64: 'G.721 ADPCM',
  69: 'G.726 ADPCM',
  80: 'MPEG',
  85: 'MP3',
  98: 'G.729',
  255: 'AAC',
  352: 'Windows Media Audio',
  353: 'Windows Media Audio',
};

/** A damaged export holds what is no number, and an unfinished one what is far too loud: neither may reach a model. */
function sane(sample: number): number {
  return Number.isFinite(sample) ? Math.max(-1, Math.min(1, sample)) : 0;
}

/** @param chunk the content of a format chunk, at least 16 bytes. @throws HarkError AUDIO_FILE_UNSUPPORTED */
export function parseWavFormat(chunk: Buffer): WavFormat {
  const channels = chunk.readUInt16LE(2);
  const sampleRateHz = chunk.readUInt32LE(4);
  const bits = chunk.readUInt16LE(14);
  const encoding = encodingOf(chunk);
  const readSample = SAMPLE_READERS[`${encoding}/${bits}`];
  if (!readSample || channels < 1 || channels > MAX_CHANNELS) {
    const name = ENCODING_NAMES[encoding] ?? `encoding ${encoding}`;
    throw new HarkError('AUDIO_FILE_UNSUPPORTED', `WAV with ${name}, ${bits} bits and ${channels} channels`);
  }
  if (sampleRateHz < MIN_RATE_HZ || sampleRateHz > MAX_RATE_HZ) {
    throw new HarkError('AUDIO_FILE_UNSUPPORTED', `${sampleRateHz} Hz is outside ${MIN_RATE_HZ} to ${MAX_RATE_HZ} Hz`);
  }
  return { channels, sampleRateHz, bytesPerSample: bits / 8, readSample };
}

/** An extensible format has the encoding in the first two bytes of its GUID; some programs write the tag and leave out the GUID. */
function encodingOf(chunk: Buffer): number {
  const tag = chunk.readUInt16LE(0);
  if (tag !== FORMAT_EXTENSIBLE) return tag;
  return chunk.length >= MAX_FORMAT_BYTES ? chunk.readUInt16LE(24) : FORMAT_PCM;
}
