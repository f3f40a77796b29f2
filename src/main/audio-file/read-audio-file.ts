import { concatSamples, SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { HarkError } from '../../shared/errors.ts';
import type { AudioBlocks } from './audio-blocks.ts';
import { type AudioSource, fileSource } from './audio-source.ts';
import { readFlac } from './flac.ts';
import { readOggOpus } from './ogg-opus.ts';
import { Resampler } from './resampler.ts';
import { readWav } from './wav.ts';

/**
 * Opens a file and reads it as `readAudio` does.
 * @throws HarkError AUDIO_FILE_MISSING, and the errors of `readAudio`
 */
export async function* readAudioFile(path: string): AsyncGenerator<Float32Array> {
  yield* readAudio(await fileSource(path));
}

/**
 * Reads WAV, FLAC or Ogg Opus of any sample rate and channel count as 16 kHz mono, in blocks, so memory use does not
 * depend on the length.
 * @throws HarkError AUDIO_FILE_UNSUPPORTED, AUDIO_FILE_BROKEN, AUDIO_FILE_EMPTY
 */
export async function* readAudio(source: AudioSource): AsyncGenerator<Float32Array> {
  const { sampleRateHz, blocks } = await openAudio(source);
  const resampler = sampleRateHz === SAMPLE_RATE_HZ ? undefined : new Resampler(sampleRateHz, SAMPLE_RATE_HZ);
  let total = 0;
  for await (const block of blocks) {
    total += block.length;
    yield resampler ? resampler.push(block) : block;
  }
  if (total === 0) throw new HarkError('AUDIO_FILE_EMPTY', `${source.name} holds no audio`);
  if (resampler) yield resampler.flush();
}

/** Reads a whole file as 16 kHz mono, for files that are known to be short. */
export async function readWholeAudioFile(path: string): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  for await (const block of readAudioFile(path)) blocks.push(block);
  return concatSamples(blocks);
}

async function openAudio(source: AudioSource): Promise<AudioBlocks> {
  const magic = Buffer.alloc(4);
  const read = await source.read(magic, 0);
  if (read > 0 && magic.equals(Buffer.from('RIFF'))) return readWav(source);
  if (read > 0 && magic.equals(Buffer.from('fLaC'))) return readFlac(source);
  if (read > 0 && magic.equals(Buffer.from('OggS'))) return readOggOpus(source);
  await source.close();
  if (read === 0) throw new HarkError('AUDIO_FILE_EMPTY', `${source.name} is empty`);
  throw new HarkError('AUDIO_FILE_UNSUPPORTED', `${source.name} is neither WAV nor FLAC nor Ogg Opus`);
}
