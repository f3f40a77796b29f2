import type { InferenceSession } from 'onnxruntime-node';
import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { SileroVad, VAD_FRAME_SAMPLES } from './silero-vad.ts';
import { SpeechGate, type SpeechGateOptions } from './speech-gate.ts';

/** Stretches nearer than this are one: STT needs the sentence whole. */
const JOIN_SAMPLES = samplesOfMs(1000);
/** Kept on both sides: soft sounds at the edges are below VAD's threshold. */
const PADDING_SAMPLES = samplesOfMs(250);

/** Sample indices, the end exclusive. */
export interface SpeechStretch {
  start: number;
  end: number;
}

/** Finds where a recording holds speech. @param samples 16 kHz mono, -1..1 */
export async function findSpeech(
  vadModel: InferenceSession,
  samples: Float32Array,
  options: SpeechGateOptions,
): Promise<SpeechStretch[]> {
  const vad = new SileroVad(vadModel);
  const gate = new SpeechGate(options);
  const stretches: SpeechStretch[] = [];
  for (let start = 0; start + VAD_FRAME_SAMPLES <= samples.length; start += VAD_FRAME_SAMPLES) {
    const end = start + VAD_FRAME_SAMPLES;
    gate.push(await vad.process(samples.subarray(start, end)), start, end);
    if (gate.speaking) extend(stretches, start, end);
  }
  return stretches.map(({ start, end }) => ({
    start: Math.max(0, start - PADDING_SAMPLES),
    end: Math.min(samples.length, end + PADDING_SAMPLES),
  }));
}

function extend(stretches: SpeechStretch[], start: number, end: number): void {
  const last = stretches.at(-1);
  if (last && start - last.end < JOIN_SAMPLES) last.end = end;
  else stretches.push({ start, end });
}
