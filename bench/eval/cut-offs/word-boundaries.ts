import type { Engine } from '../../../src/main/engine/engine.ts';
import { concatSamples, samplesOfMs } from '../../../src/shared/audio/audio-format.ts';
import { wordsOf } from '../word-errors.ts';
import { roomSound } from './room-sound.ts';
import type { SpeechInClip } from './speech-in.ts';

const FRAME_SAMPLES = samplesOfMs(10);
/** Energies are averaged over so many frames on both sides. */
const SMOOTHING_FRAMES = 1;
/** No nearer to the ends of the speech: a word has to be there. */
const MARGIN_SAMPLES = samplesOfMs(350);
/** Two places nearer than this are one. */
const APART_SAMPLES = samplesOfMs(150);
const MAX_CANDIDATES = 4;
const PADDING_SAMPLES = samplesOfMs(300);

/** A place between two words of a recording. */
export interface WordBoundary {
  sample: number;
  /** The words before it, as transcribed. */
  before: string;
  after: string;
}

/**
 * Moonshine tells no times of words: a quiet moment is between two words if what is heard before it and what is heard behind it are
 * together the words of the whole.
 */
export async function wordBoundaries(
  engine: Engine,
  clip: Float32Array,
  speech: SpeechInClip,
  whole: string,
): Promise<WordBoundary[]> {
  const padding = roomSound(clip, PADDING_SAMPLES);
  const transcribe = async (part: Float32Array) =>
    (await engine.transcribeWhole(concatSamples([padding, part, padding]))).text;
  const found: WordBoundary[] = [];
  for (const sample of quietMoments(clip, speech)) {
    const before = await transcribe(clip.subarray(0, sample));
    const after = await transcribe(clip.subarray(sample));
    const isBetweenWords = [...wordsOf(before), ...wordsOf(after)].join(' ') === wordsOf(whole).join(' ');
    if (isBetweenWords && before !== '' && after !== '') found.push({ sample, before, after });
  }
  return found;
}

/** @returns the quietest moments within the speech, the quietest first */
function quietMoments(clip: Float32Array, { start, end }: SpeechInClip): number[] {
  const energyAt = (sample: number) => {
    let sum = 0;
    const from = Math.max(0, sample - SMOOTHING_FRAMES * FRAME_SAMPLES);
    const to = Math.min(clip.length, sample + (SMOOTHING_FRAMES + 1) * FRAME_SAMPLES);
    for (let at = from; at < to; at++) sum += (clip[at] as number) ** 2;
    return sum / (to - from);
  };
  const moments: { sample: number; energy: number }[] = [];
  for (let sample = start + MARGIN_SAMPLES; sample < end - MARGIN_SAMPLES; sample += FRAME_SAMPLES) {
    moments.push({ sample, energy: energyAt(sample) });
  }
  const chosen: number[] = [];
  for (const { sample } of moments.sort((a, b) => a.energy - b.energy)) {
    if (chosen.length >= MAX_CANDIDATES) break;
    if (chosen.every((other) => Math.abs(other - sample) >= APART_SAMPLES)) chosen.push(sample);
  }
  return chosen;
}
