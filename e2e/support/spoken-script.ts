import { Resampler } from '../../src/main/audio-file/resampler.ts';
import { makeCough } from '../../src/main/engine/pipeline/testing/cough.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import { roomNoise } from './room-noise.ts';

/** A sentence, a pause in a quiet room in milliseconds, a cough, or the zeros of a dead microphone. */
type ScriptPart = string | number | { cough: true } | { zerosMs: number };

export type Script = readonly ScriptPart[];

/** @returns the microphone signal of a script, 16 kHz mono */
export async function scriptSamples(script: Script): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  for (const part of script) parts.push(await partSamples(part));
  return concatSamples(parts);
}

async function partSamples(part: ScriptPart): Promise<Float32Array> {
  if (typeof part === 'string') return speak(part);
  if (typeof part === 'number') return roomNoise(part);
  return 'cough' in part ? makeCough() : new Float32Array(samplesOfMs(part.zerosMs));
}

let voice: Promise<FliteVoice> | undefined;
/** Cache of synthesised sentences; the voice is deterministic. */
const synthesized = new Map<string, Promise<Float32Array>>();

function speak(text: string): Promise<Float32Array> {
  const known = synthesized.get(text) ?? synthesize(text);
  synthesized.set(text, known);
  return known;
}

async function synthesize(text: string): Promise<Float32Array> {
  voice ??= FliteVoice.load('slt');
  const { samples, sampleRateHz } = await (await voice).speak(text);
  return sampleRateHz === SAMPLE_RATE_HZ ? samples : new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples);
}
