import { inShortForm } from '../../scripts/short-form.ts';
import { Moonshine } from '../../src/main/engine/speech/stt/moonshine/moonshine.ts';
import { PieceTranscriber } from '../../src/main/engine/speech/stt/moonshine/piece-transcriber.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { msOfSamples, samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import { distributionOf } from '../statistics.ts';

const SENTENCE = 'and then we walked along the river until it was dark';
const REPEATS = [1, 2, 4, 8];
const RUNS = inShortForm(5, 1);
/** Samples from one partial text to the next. */
const PARTIAL_STEP_SAMPLES = samplesOfMs(350);

interface UtteranceCost {
  model: 'tiny' | 'base';
  audioMs: number;
  /** Median of one complete transcription. */
  transcribeMs: number;
  /**
   * Median of a transcription whose audio, except the last 350 ms, was transcribed just before: the cost of a partial
   * text.
   */
  afterPartialMs: number;
  /** Median of the synthesis of a reply with the same words. */
  synthesizeMs: number;
}

/** Cost of STT and TTS by length of the utterance, per model. */
export async function measureUtterances(): Promise<UtteranceCost[]> {
  const flite = await FliteVoice.load('slt');
  const costs: UtteranceCost[] = [];
  for (const model of ['tiny', 'base'] as const) {
    const moonshine = await Moonshine.load(`moonshine-${model}`, 2);
    for (const repeats of REPEATS) {
      const text = Array.from({ length: repeats }, () => SENTENCE).join(', ');
      const { samples } = await flite.speak(text);
      const pieces = new PieceTranscriber(moonshine);
      const partialAudio = samples.subarray(0, samples.length - PARTIAL_STEP_SAMPLES);
      costs.push({
        model,
        audioMs: Math.round(msOfSamples(samples.length)),
        transcribeMs: await median(
          async () => undefined,
          () => drained(new PieceTranscriber(moonshine), samples),
        ),
        afterPartialMs: await median(
          () => drained(pieces, partialAudio),
          () => drained(pieces, samples),
        ),
        synthesizeMs: await median(
          async () => undefined,
          () => flite.speak(text),
        ),
      });
    }
    await moonshine.release();
  }
  return costs;
}

async function drained(pieces: PieceTranscriber, samples: Float32Array): Promise<void> {
  for await (const _ of pieces.transcribe(samples, { isCancelled: () => false }));
}

async function median(prepare: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await prepare();
    const startedAt = performance.now();
    await work();
    samples.push(performance.now() - startedAt);
  }
  return distributionOf(samples).p50;
}
