import { concatSamples, SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { HarkError } from '../../shared/errors.ts';
import type { AudioBlocks } from './audio-blocks.ts';
import { type AudioSource, fileSource } from './audio-source.ts';
import { conversionOf, MAGIC_BYTES, nameOfType } from './file-type.ts';
import { readFlac } from './flac.ts';
import { behindTag } from './id3-tag.ts';
import { readOggOpus } from './ogg-opus.ts';
import { pipeSource } from './pipe-source.ts';
import { Resampler } from './resampler.ts';
import { readWav } from './wav.ts';
import { WAV_MAGICS } from './wav-stream.ts';

/** Is told that a file is cut off, AUDIO_FILE_BROKEN, after all of it that is there. */
export type OnCutOff = (error: HarkError) => void;

/** Reads standard input in place of a file. */
const STANDARD_INPUT = '-';

/**
 * Opens a file, or standard input by the name "-", and reads it as `readAudio` does.
 * @throws HarkError AUDIO_FILE_MISSING, and the errors of `readAudio`
 */
export async function* readAudioFile(path: string, onCutOff?: OnCutOff): AsyncGenerator<Float32Array> {
  const isPipe = path === STANDARD_INPUT;
  yield* readAudio(isPipe ? pipeSource('standard input', process.stdin) : await fileSource(path), onCutOff);
}

/**
 * Reads WAV, FLAC or Ogg Opus of any sample rate and channel count as 16 kHz mono, in blocks, so memory use does not
 * depend on the length.
 * @param onCutOff without it a file that is cut off fails after its last block
 * @throws HarkError AUDIO_FILE_UNSUPPORTED, AUDIO_FILE_BROKEN, AUDIO_FILE_EMPTY
 */
export async function* readAudio(source: AudioSource, onCutOff?: OnCutOff): AsyncGenerator<Float32Array> {
  const { sampleRateHz, blocks, announcedMs } = await openAudio(source);
  const resampler = sampleRateHz === SAMPLE_RATE_HZ ? undefined : new Resampler(sampleRateHz, SAMPLE_RATE_HZ);
  let total = 0;
  for await (const block of blocks) {
    total += block.length;
    yield resampler ? resampler.push(block) : block;
  }
  if (total === 0) throw new HarkError('AUDIO_FILE_EMPTY', `${source.name} holds no audio`);
  if (resampler) yield resampler.flush();
  const announced = announcedMs();
  if (announced !== undefined) reportCutOff(source.name, (1000 * total) / sampleRateHz, announced, onCutOff);
}

function reportCutOff(name: string, hereMs: number, announcedMs: number, onCutOff: OnCutOff | undefined): void {
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const message = `${name} is cut off or damaged: ${seconds(hereMs)} s of ${seconds(announcedMs)} s are there`;
  const error = new HarkError('AUDIO_FILE_BROKEN', message);
  if (!onCutOff) throw error;
  onCutOff(error);
}

/** Reads a whole file as 16 kHz mono, for files that are known to be short. */
export async function readWholeAudioFile(path: string, onCutOff?: OnCutOff): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  for await (const block of readAudioFile(path, onCutOff)) blocks.push(block);
  return concatSamples(blocks);
}

async function openAudio(file: AudioSource): Promise<AudioBlocks> {
  const source = await behindTag(file);
  const head = Buffer.alloc(MAGIC_BYTES);
  const read = await source.read(head, 0);
  const magic = head.toString('latin1', 0, 4);
  if (WAV_MAGICS.has(magic) && head.toString('latin1', 8, 12) === 'WAVE') return readWav(source);
  if (magic === 'fLaC') return readFlac(source);
  if (magic === 'OggS') return readOggOpus(source);
  await source.close();
  if (read === 0) throw new HarkError('AUDIO_FILE_EMPTY', `${source.name} is empty`);
  const type = nameOfType(head);
  const reason =
    type === undefined ? 'is neither WAV nor FLAC nor Ogg Opus' : `is ${type}; Hark reads WAV, FLAC and Ogg Opus`;
  throw new HarkError('AUDIO_FILE_UNSUPPORTED', `${source.name} ${reason}. Convert it: ${conversionOf(source.name)}`);
}
