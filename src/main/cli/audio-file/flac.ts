import type { FileHandle } from 'node:fs/promises';
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { HarkError } from '../../../shared/errors.ts';
import type { AudioBlocks } from './audio-blocks.ts';

/** Block type 0, 34 bytes long. */
const STREAM_INFO_HEAD = 34;
const STREAM_INFO_END = 42;

/** @throws HarkError AUDIO_FILE_BROKEN */
export async function readFlac(file: FileHandle, path: string): Promise<AudioBlocks> {
  const decoder = new FLACDecoder();
  try {
    const data = await file.readFile();
    await decoder.ready;
    const { channelData, sampleRate, samplesDecoded, errors } = await decoder.decodeFile(data);
    const [firstError] = errors;
    const announced = announcedSamples(data);
    if (announced === undefined) throw new HarkError('AUDIO_FILE_BROKEN', `${path}: its header is damaged`);
    if (samplesDecoded < announced) {
      const message = `${path}: it is cut off: ${announced} samples announced, ${samplesDecoded} there`;
      throw new HarkError('AUDIO_FILE_BROKEN', message);
    }
    if (firstError) throw new HarkError('AUDIO_FILE_BROKEN', `${path}: ${firstError.message}`);
    return { sampleRateHz: sampleRate, blocks: toMono(channelData, samplesDecoded) };
  } finally {
    decoder.free();
    await file.close();
  }
}

/** Total samples by the STREAMINFO block (RFC 9639, section 8.2), 0 when unknown; undefined when there is no such block. */
function announcedSamples(data: Buffer): number | undefined {
  if (data.length < STREAM_INFO_END) return undefined;
  // The highest bit tells only whether it is the last block of metadata.
  if ((data.readUInt32BE(4) & 0x7fffffff) !== STREAM_INFO_HEAD) return undefined;
  return (data.readUInt8(21) & 0x0f) * 2 ** 32 + data.readUInt32BE(22);
}

async function* toMono(channels: Float32Array[], length: number): AsyncGenerator<Float32Array> {
  if (length === 0) return;
  const mono = new Float32Array(length);
  for (const channel of channels) {
    for (let i = 0; i < length; i++) mono[i] = (mono[i] as number) + (channel[i] as number) / channels.length;
  }
  yield mono;
}
