import { writeFile } from 'node:fs/promises';
import { HarkError } from '../../shared/errors.ts';
import { encodeWav } from './encode-wav.ts';

/** Writes mono 16-bit PCM. @param samples -1..1; louder samples are clipped. @throws HarkError OUTPUT_UNWRITABLE */
export async function writeWav(path: string, samples: Float32Array, sampleRateHz: number): Promise<void> {
  try {
    await writeFile(path, encodeWav(samples, sampleRateHz));
  } catch (cause) {
    throw new HarkError('OUTPUT_UNWRITABLE', `cannot write ${path}: ${(cause as Error).message}`, { cause });
  }
}
