import type { FileHandle } from 'node:fs/promises';
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { HarkError } from '../../../shared/errors.ts';
import type { AudioBlocks } from './audio-blocks.ts';

/** @throws HarkError AUDIO_FILE_BROKEN */
export async function readFlac(file: FileHandle, path: string): Promise<AudioBlocks> {
  const decoder = new FLACDecoder();
  try {
    const data = await file.readFile();
    await decoder.ready;
    const { channelData, sampleRate, samplesDecoded, errors } = await decoder.decodeFile(data);
    const [firstError] = errors;
    if (firstError) throw new HarkError('AUDIO_FILE_BROKEN', `${path}: ${firstError.message}`);
    return { sampleRateHz: sampleRate, blocks: toMono(channelData, samplesDecoded) };
  } finally {
    decoder.free();
    await file.close();
  }
}

async function* toMono(channels: Float32Array[], length: number): AsyncGenerator<Float32Array> {
  if (length === 0) return;
  const mono = new Float32Array(length);
  for (const channel of channels) {
    for (let i = 0; i < length; i++) mono[i] = (mono[i] as number) + (channel[i] as number) / channels.length;
  }
  yield mono;
}
