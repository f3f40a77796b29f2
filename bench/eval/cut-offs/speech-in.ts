import type { Engine } from '../../../src/main/engine/engine.ts';
import { SileroVad, VAD_FRAME_SAMPLES } from '../../../src/main/engine/speech/vad/silero-vad.ts';
import { SpeechGate } from '../../../src/main/engine/speech/vad/speech-gate.ts';

/** Where a clip holds speech, in samples. */
export interface SpeechInClip {
  start: number;
  end: number;
  /** Between its stretches of speech. */
  pauses: readonly { start: number; end: number }[];
}

/** @returns undefined when the clip holds no speech */
export async function speechIn(engine: Engine, clip: Float32Array): Promise<SpeechInClip | undefined> {
  const { on_threshold: onThreshold, off_threshold: offThreshold } = engine.config.vad;
  const gate = new SpeechGate({ onThreshold, offThreshold });
  const starts: number[] = [];
  const ends: number[] = [];
  await engine.models.using('detection', async (models) => {
    const vad = new SileroVad(models.vad);
    for (let at = 0; at + VAD_FRAME_SAMPLES <= clip.length; at += VAD_FRAME_SAMPLES) {
      const wasSpeaking = gate.speaking;
      gate.push(await vad.process(clip.subarray(at, at + VAD_FRAME_SAMPLES)), at, at + VAD_FRAME_SAMPLES);
      if (gate.speaking && !wasSpeaking) starts.push(at);
      if (wasSpeaking && !gate.speaking) ends.push(gate.speechEnd);
    }
  });
  if (gate.speaking) ends.push(gate.speechEnd);
  const [start, ...later] = starts;
  if (start === undefined) return undefined;
  const pauses = later.map((end, index) => ({ start: ends[index] as number, end }));
  return { start, end: gate.speechEnd, pauses };
}
