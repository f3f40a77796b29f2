import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';

type WakeScore = EngineEventOf<'figures'>['wakeScores'][number];

/** One saying of a wake word, as the model heard it. */
export interface WakeTry {
  keyword: WakeScore['keyword'];
  /** Its highest score, 0..1. */
  score: number;
  /** When the last of its scores was. */
  endMs: number;
}

/** Under this it was something else. */
const MIN_SCORE = 0.1;
/** Two sayings are so far apart; the scores of one are not. */
const PAUSE_MS = 1000;
/** So much of the weakest try: the next may be weaker. */
const SHARE = 0.7;
const LOWEST_THRESHOLD = 0.1;

/**
 * @param scores in order of time
 * @param nowMs a saying that may still go on is left for later
 * @returns the sayings in them, each with its highest score
 */
export function triesIn(scores: readonly WakeScore[], nowMs: number): WakeTry[] {
  const tries: WakeTry[] = [];
  for (const { keyword, score, atMs } of scores) {
    if (score < MIN_SCORE) continue;
    const last = tries.at(-1);
    if (!last || atMs - last.endMs > PAUSE_MS) tries.push({ keyword, score, endMs: atMs });
    else if (score > last.score) tries[tries.length - 1] = { keyword, score, endMs: atMs };
    else last.endMs = atMs;
  }
  return tries.filter(({ endMs }) => nowMs - endMs > PAUSE_MS);
}

/** @returns a threshold under which each try would be heard; never a higher one than there is */
export function fittingThreshold(tries: readonly WakeTry[], threshold: number): number {
  const weakest = Math.min(...tries.map(({ score }) => score));
  return Math.min(threshold, Math.max(LOWEST_THRESHOLD, Math.round(weakest * SHARE * 100) / 100));
}
