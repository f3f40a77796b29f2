import { readWholeAudioFile } from '../../src/main/audio-file/read-audio-file.ts';
import { Resampler } from '../../src/main/audio-file/resampler.ts';
import { makeCough } from '../../src/main/engine/pipeline/testing/cough.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import { roomNoise } from './room-noise.ts';

/** A sentence, also of another voice, a recorded one, a pause in a quiet room in milliseconds, a cough, or the zeros of a dead microphone. */
type ScriptPart =
  | string
  | number
  | { cough: true }
  | { zerosMs: number }
  | { recording: string }
  | { says: string; voice: SpeakerVoice };
type SpeakerVoice = 'slt' | 'rms' | 'awb';

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
  if ('recording' in part) return readWholeAudioFile(part.recording);
  if ('says' in part) return speak(part.says, part.voice);
  return 'cough' in part ? makeCough() : new Float32Array(samplesOfMs(part.zerosMs));
}

const voices = new Map<SpeakerVoice, Promise<FliteVoice>>();
/** Cache of synthesised sentences; the voices are deterministic. */
const synthesized = new Map<string, Promise<Float32Array>>();

function speak(text: string, voice: SpeakerVoice = 'slt'): Promise<Float32Array> {
  const key = `${voice} ${text}`;
  const known = synthesized.get(key) ?? synthesize(text, voice);
  synthesized.set(key, known);
  return known;
}

async function synthesize(text: string, name: SpeakerVoice): Promise<Float32Array> {
  const voice = voices.get(name) ?? FliteVoice.load(name);
  voices.set(name, voice);
  const { samples, sampleRateHz } = await (await voice).speak(text);
  return sampleRateHz === SAMPLE_RATE_HZ ? samples : new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples);
}
