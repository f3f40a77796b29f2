import { join } from 'node:path';
import { Resampler } from '../../src/main/audio-file/resampler.ts';
import { writeWav } from '../../src/main/audio-file/write-wav.ts';
import { SAMPLE_RATE_HZ } from '../../src/shared/audio/audio-format.ts';
import { type Script, scriptSamples } from './spoken-script.ts';

/** Sample rate that Chromium's fake microphone plays best. */
const MICROPHONE_RATE_HZ = 48_000;

/**
 * Writes a script to a WAV file for Chromium's fake microphone. End the script with a pause, because the fake
 * microphone repeats its last 10 ms.
 * @returns path of the file
 */
export async function recordMicrophone(folder: string, script: Script): Promise<string> {
  const resampler = new Resampler(SAMPLE_RATE_HZ, MICROPHONE_RATE_HZ);
  const file = join(folder, 'microphone.wav');
  await writeWav(file, resampler.push(await scriptSamples(script)), MICROPHONE_RATE_HZ);
  return file;
}
