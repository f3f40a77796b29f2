import { writeFile } from 'node:fs/promises';
import { HarkError } from '../../../shared/errors.ts';

const HEADER_BYTES = 44;

/**
 * Writes mono 16-bit PCM.
 * @param samples -1..1; louder is clipped
 * @throws HarkError OUTPUT_UNWRITABLE
 */
export async function writeWav(path: string, samples: Float32Array, sampleRateHz: number): Promise<void> {
  const wav = Buffer.alloc(HEADER_BYTES + 2 * samples.length);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRateHz, 24);
  wav.writeUInt32LE(sampleRateHz * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(2 * samples.length, 40);
  for (let i = 0; i < samples.length; i++) {
    const clipped = Math.max(-1, Math.min(1, samples[i] as number));
    wav.writeInt16LE(Math.round(clipped * 32_767), HEADER_BYTES + 2 * i);
  }
  try {
    await writeFile(path, wav);
  } catch (cause) {
    throw new HarkError('OUTPUT_UNWRITABLE', `cannot write ${path}: ${(cause as Error).message}`, { cause });
  }
}
