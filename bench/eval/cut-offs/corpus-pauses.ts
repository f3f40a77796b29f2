import { msOfSamples } from '../../../src/shared/audio/audio-format.ts';
import { percentileOf } from '../../../src/shared/percentile.ts';
import type { SpeechInClip } from './speech-in.ts';

/** Shorter ones are the closure of a "t": nobody thinks in them. */
const MIN_PAUSE_MS = 250;

/** Pauses of people who speak on the telephone, as `npm run eval -- cut-offs CORPUS` found them: 345 of 250 ms and more in 374 clips. */
export const CORPUS_PAUSES_MS = { p50: 544, p75: 800, p90: 1056 } as const;

/** @returns the distribution of the pauses, milliseconds */
export function pauseFigures(clips: readonly SpeechInClip[]) {
  const pauses = clips
    .flatMap((clip) => clip.pauses.map(({ start, end }) => msOfSamples(end - start)))
    .filter((ms) => ms >= MIN_PAUSE_MS)
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round(percentileOf(pauses, share) ?? 0);
  return { clips: clips.length, pauses: pauses.length, p50: at(50), p75: at(75), p90: at(90), p95: at(95) };
}
