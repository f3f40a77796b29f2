import { resample } from '../../../src/main/audio-file/resample.ts';
import type { Engine } from '../../../src/main/engine/engine.ts';
import type { Speech } from '../../../src/main/engine/speech/tts/speech.ts';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../src/shared/audio/audio-format.ts';
import { noise } from '../noise.ts';
import { type HeardClip, hearClip } from './hear-utterance.ts';
import { PAUSE_KINDS, PAUSED_SENTENCES, type PauseKind } from './paused-sentences.ts';

/** A quiet room: 60 dB below full scale. */
const ROOM_RMS = 0.001;
const LOUD = 0.01;

export interface SpokenCutOff extends HeardClip {
  kind: PauseKind;
  sentence: string;
  pauseMs: number;
}

export interface SpokenOptions {
  /** Says a piece of a sentence. @param index of the sentence: the voices take turns */
  speak(text: string, index: number): Promise<Speech>;
  pausesMs: readonly number[];
  /** 2 takes every second sentence. */
  every: number;
  onOutcome?(outcome: SpokenCutOff): void;
}

/** Sentences said piece by piece, with pauses where a person would think. */
export async function spokenCutOffs(engine: Engine, options: SpokenOptions): Promise<SpokenCutOff[]> {
  const { speak, pausesMs, every } = options;
  const sentences = PAUSE_KINDS.flatMap((kind) => PAUSED_SENTENCES[kind].map((sentence) => ({ kind, sentence })));
  const outcomes: SpokenCutOff[] = [];
  for (const [index, { kind, sentence }] of sentences.entries()) {
    if (index % every !== 0) continue;
    const pieces: Float32Array[] = [];
    for (const piece of sentence.split('…')) pieces.push(spokenPart(await speak(piece.trim(), index)));
    for (const pauseMs of pausesMs) {
      const heard = await hearClip(engine, inRoom(pieces, pauseMs), sentence);
      const outcome = { kind, sentence, pauseMs, ...heard };
      options.onOutcome?.(outcome);
      outcomes.push(outcome);
    }
  }
  return outcomes;
}

function inRoom(pieces: readonly Float32Array[], pauseMs: number): Float32Array {
  const pause = new Float32Array(samplesOfMs(pauseMs));
  const spoken = concatSamples(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [pause, piece])));
  const clip = concatSamples([new Float32Array(samplesOfMs(200)), spoken, new Float32Array(samplesOfMs(200))]);
  const room = noise(clip.length, ROOM_RMS);
  return clip.map((sample, at) => sample + (room[at] as number));
}

/** Without the silence at both ends. */
function spokenPart(speech: Speech): Float32Array {
  const samples = resample(speech, SAMPLE_RATE_HZ);
  const isLoud = (sample: number) => Math.abs(sample) > LOUD;
  let end = samples.length;
  while (end > 0 && !isLoud(samples[end - 1] as number)) end--;
  return samples.slice(Math.max(0, samples.findIndex(isLoud)), end);
}
