import type { Engine } from '../../../src/main/engine/engine.ts';
import { concatSamples, samplesOfMs } from '../../../src/shared/audio/audio-format.ts';
import { CORPUS_PAUSES_MS } from './corpus-pauses.ts';
import { type HeardClip, hearClip } from './hear-utterance.ts';
import { roomSound } from './room-sound.ts';
import { speechIn } from './speech-in.ts';
import { type WordBoundary, wordBoundaries } from './word-boundaries.ts';

const PAUSES_MS = Object.values(CORPUS_PAUSES_MS);
const SMALL_WORDS = /\b(?:a|an|the|my|of|with|and|in|for|to|some)$/;
const NUMBERS = /\b(?:\d+|one|two|three|four|six|eight|ten|twelve|sixteen|twenty)$/;
const OBJECT = /\b(?:have|get|want|like|make|give|need|me)$/;

/** Where a pause was put. */
type Place = 'number' | 'small word' | 'object' | 'between words';

/** The hardest first. */
const PLACES: readonly Place[] = ['number', 'small word', 'object', 'between words'];

export interface RecordedCutOff extends HeardClip {
  file: string;
  whole: string;
  place: Place | 'none';
  /** The words before the pause. */
  before?: string;
  pauseMs: number;
}

/** Hears a recording as it is, and with a longer pause, of its own room's sound, where it is hardest. @param index chooses the pause */
export async function recordedCutOffs(
  engine: Engine,
  file: string,
  clip: Float32Array,
  index: number,
): Promise<RecordedCutOff[]> {
  const speech = await speechIn(engine, clip);
  if (!speech) return [];
  const { text: whole } = await engine.transcribeWhole(clip);
  const natural = { file, whole, place: 'none' as const, pauseMs: 0, ...(await hearClip(engine, clip, whole)) };
  const hardest = hardestOf(await wordBoundaries(engine, clip, speech, whole));
  if (!hardest) return [natural];
  const pauseMs = PAUSES_MS[index % PAUSES_MS.length] as number;
  const { sample, before } = hardest;
  const paused = concatSamples([
    clip.subarray(0, sample),
    roomSound(clip, samplesOfMs(pauseMs)),
    clip.subarray(sample),
  ]);
  const heard = await hearClip(engine, paused, whole);
  return [natural, { file, whole, place: placeOf(before), before, pauseMs, ...heard }];
}

function hardestOf(boundaries: readonly WordBoundary[]): WordBoundary | undefined {
  const rank = ({ before }: WordBoundary) => PLACES.indexOf(placeOf(before));
  return [...boundaries].sort((a, b) => rank(a) - rank(b))[0];
}

function placeOf(before: string): Place {
  const words = before.toLowerCase().replace(/[^\p{L}\d ]/gu, '');
  if (NUMBERS.test(words)) return 'number';
  if (SMALL_WORDS.test(words)) return 'small word';
  return OBJECT.test(words) ? 'object' : 'between words';
}
