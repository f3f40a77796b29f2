import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';

type WakeScore = EngineEventOf<'figures'>['wakeScores'][number];

/** One attempt to say a wake word, as scored by the model. */
export interface WakeAttempt {
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
const THRESHOLD_FACTOR = 0.7;
const MIN_THRESHOLD = 0.1;

/**
 * @param scores in chronological order
 * @param nowMs an attempt that may continue is left for a later call
 * @returns the attempts, each with its highest score
 */
export function findAttempts(scores: readonly WakeScore[], nowMs: number): WakeAttempt[] {
  const attempts: WakeAttempt[] = [];
  for (const { keyword, score, atMs } of scores) {
    if (score < MIN_SCORE) continue;
    const last = attempts.at(-1);
    if (!last || atMs - last.endMs > PAUSE_MS) attempts.push({ keyword, score, endMs: atMs });
    else if (score > last.score) attempts[attempts.length - 1] = { keyword, score, endMs: atMs };
    else last.endMs = atMs;
  }
  return attempts.filter(({ endMs }) => nowMs - endMs > PAUSE_MS);
}

/** @returns a threshold that accepts every attempt, never above `threshold` */
export function suggestThreshold(attempts: readonly WakeAttempt[], threshold: number): number {
  const weakest = Math.min(...attempts.map(({ score }) => score));
  return Math.min(threshold, Math.max(MIN_THRESHOLD, Math.round(weakest * THRESHOLD_FACTOR * 100) / 100));
}
