import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';

type WakeScore = EngineEventOf<'figures'>['wakeScores'][number];

/** One attempt to say a wake word, as scored by the model. */
export interface WakeTry {
  keyword: WakeScore['keyword'];
  /** Highest score, 0..1. */
  score: number;
  /** Time of its last score. */
  endMs: number;
}

/** Lower scores are other sounds. */
const MIN_SCORE = 0.1;
/** Attempts are further apart than this; the scores of one attempt are not. */
const PAUSE_MS = 1000;
/** Fraction of the weakest attempt's score, because the next attempt may score lower. */
const SHARE = 0.7;
const LOWEST_THRESHOLD = 0.1;

/**
 * @param scores in chronological order
 * @param nowMs an attempt that may continue is left for a later call
 * @returns the attempts, each with its highest score
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

/** @returns a threshold that accepts every attempt, never above `threshold` */
export function fittingThreshold(tries: readonly WakeTry[], threshold: number): number {
  const weakest = Math.min(...tries.map(({ score }) => score));
  return Math.min(threshold, Math.max(LOWEST_THRESHOLD, Math.round(weakest * SHARE * 100) / 100));
}
