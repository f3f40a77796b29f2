import { open } from 'node:fs/promises';
import { concatSamples, SAMPLE_RATE_HZ } from '../../../shared/audio-format.ts';
import { HarkError } from '../../../shared/errors.ts';
import type { AudioBlocks } from './audio-blocks.ts';
import { readFlac } from './flac.ts';
import { Resampler } from './resampler.ts';
import { readWav } from './wav.ts';

/**
 * Reads a WAV or FLAC file of any rate and any number of channels as 16 kHz mono, block by block,
 * so that an hour needs no more memory than a second.
 * @throws HarkError AUDIO_FILE_MISSING, AUDIO_FILE_UNSUPPORTED, AUDIO_FILE_BROKEN, AUDIO_FILE_EMPTY
 */
export async function* readAudioFile(path: string): AsyncGenerator<Float32Array> {
  const { sampleRateHz, blocks } = await openAudio(path);
  const resampler = sampleRateHz === SAMPLE_RATE_HZ ? undefined : new Resampler(sampleRateHz, SAMPLE_RATE_HZ);
  let total = 0;
  for await (const block of blocks) {
    total += block.length;
    yield resampler ? resampler.push(block) : block;
  }
  if (total === 0) throw new HarkError('AUDIO_FILE_EMPTY', `${path} holds no audio`);
  if (resampler) yield resampler.flush();
}

/** The whole of a file as 16 kHz mono; for files that are known to be short. */
export async function readWholeAudioFile(path: string): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  for await (const block of readAudioFile(path)) blocks.push(block);
  return concatSamples(blocks);
}

async function openAudio(path: string): Promise<AudioBlocks> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path);
    if (!(await file.stat()).isFile()) {
      await file.close();
      throw new Error('it is not a file');
    }
  } catch (cause) {
    throw new HarkError('AUDIO_FILE_MISSING', `cannot open ${path}: ${reasonOf(cause)}`, { cause });
  }
  const magic = Buffer.alloc(4);
  const { bytesRead } = await file.read(magic, 0, 4, 0);
  if (bytesRead === 0) {
    await file.close();
    throw new HarkError('AUDIO_FILE_EMPTY', `${path} is empty`);
  }
  if (magic.equals(Buffer.from('RIFF'))) return readWav(file, path);
  if (magic.equals(Buffer.from('fLaC'))) return readFlac(file, path);
  await file.close();
  throw new HarkError('AUDIO_FILE_UNSUPPORTED', `${path} is neither WAV nor FLAC`);
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file' : message;
}
