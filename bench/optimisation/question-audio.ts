import { roomNoise } from '../../e2e/support/room-noise.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { concatSamples, samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import { questionScript } from '../voice-loop/questions.ts';

const CHUNK_SAMPLES = samplesOfMs(20);

/**
 * Spoken questions separated by a quiet room, the same in every run.
 * @returns chunks of 20 ms, 16 kHz mono
 */
export async function questionChunks(questions: number): Promise<Float32Array[]> {
  const flite = await FliteVoice.load('slt');
  const parts: Float32Array[] = [roomNoise(1000)];
  for (const part of questionScript(questions)) {
    parts.push(typeof part === 'number' ? roomNoise(part) : (await flite.speak(part)).samples);
  }
  const samples = concatSamples(parts);
  const whole = Math.floor(samples.length / CHUNK_SAMPLES);
  return Array.from({ length: whole }, (_, index) => samples.slice(index * CHUNK_SAMPLES, (index + 1) * CHUNK_SAMPLES));
}
