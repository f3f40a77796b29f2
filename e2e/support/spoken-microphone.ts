import { join } from 'node:path';
import { Resampler } from '../../src/main/audio-file/resampler.ts';
import { writeWav } from '../../src/main/audio-file/write-wav.ts';
import { makeCough } from '../../src/main/engine/pipeline/testing/cough.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import { roomNoise } from './room-noise.ts';

/** What Chromium's fake microphone plays best. */
const MICROPHONE_RATE_HZ = 48_000;

/** A sentence to be said, a pause in a quiet room in milliseconds, a cough, or a dead microphone's zeros. */
type ScriptPart = string | number | { cough: true } | { zerosMs: number };

/** End it with a pause: past its end the fake microphone says its last 10 ms over and over. */
export type Script = readonly ScriptPart[];

/** Speaks a script into a WAV file for the fake microphone. @returns the file */
export async function recordMicrophone(folder: string, script: Script): Promise<string> {
  const parts: Float32Array[] = [];
  for (const part of script) parts.push(await partSamples(part));
  const resampler = new Resampler(SAMPLE_RATE_HZ, MICROPHONE_RATE_HZ);
  const file = join(folder, 'microphone.wav');
  await writeWav(file, resampler.push(concatSamples(parts)), MICROPHONE_RATE_HZ);
  return file;
}

async function partSamples(part: ScriptPart): Promise<Float32Array> {
  if (typeof part === 'string') return speak(part);
  if (typeof part === 'number') return roomNoise(part);
  return 'cough' in part ? makeCough() : new Float32Array(samplesOfMs(part.zerosMs));
}

let voice: Promise<FliteVoice> | undefined;
/** What was said before in this run: the same voice says it the same way. */
const spoken = new Map<string, Promise<Float32Array>>();

function speak(text: string): Promise<Float32Array> {
  const known = spoken.get(text) ?? synthesize(text);
  spoken.set(text, known);
  return known;
}

async function synthesize(text: string): Promise<Float32Array> {
  voice ??= FliteVoice.load('slt');
  const { samples, sampleRateHz } = await (await voice).speak(text);
  return sampleRateHz === SAMPLE_RATE_HZ ? samples : new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples);
}
