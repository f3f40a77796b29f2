import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import { TURN_STAGES, type TurnLatency } from '../../shared/engine/turn-latency.ts';
import { percentileOf } from '../../shared/percentile.ts';

type Turn = EngineEventOf<'turn'>;
export type LatencyName = keyof TurnLatency;

/** All latencies of a turn, the total first. */
export const LATENCY_NAMES: readonly LatencyName[] = ['voiceToVoice', ...TURN_STAGES];

export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

/** @returns undefined if no turn has the latency */
export function percentilesOf(turns: readonly Turn[], name: LatencyName): Percentiles | undefined {
  const sorted = turns.flatMap(({ latencyMs }) => latencyMs[name] ?? []).sort((a, b) => a - b);
  const at = (percent: number) => percentileOf(sorted, percent) ?? 0;
  return sorted.length === 0 ? undefined : { p50: at(50), p95: at(95), p99: at(99) };
}

export interface LatencyPoint extends Percentiles {
  /** Number of the turn, starting at 1. */
  turn: number;
  latency: number;
}

/** One point per turn that has the latency, with the percentiles of the last `window` turns. */
export function latencyOverTime(turns: readonly Turn[], name: LatencyName, window: number): LatencyPoint[] {
  return turns.flatMap(({ latencyMs }, index) => {
    const latency = latencyMs[name];
    const percentiles = percentilesOf(turns.slice(Math.max(0, index + 1 - window), index + 1), name);
    return latency === undefined || !percentiles ? [] : [{ turn: index + 1, latency, ...percentiles }];
  });
}

/** @returns CSV with one line per turn, latencies in milliseconds (RFC 4180) */
export function turnsAsCsv(turns: readonly Turn[]): string {
  const header = ['endedAt', 'turnId', 'outcome', ...LATENCY_NAMES.map((name) => `${name}Ms`)];
  const rows = turns.map(({ atMs, turnId, outcome, latencyMs }) => [
    new Date(atMs).toISOString(),
    turnId,
    outcome,
    ...LATENCY_NAMES.map((name) => latencyMs[name] ?? ''),
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
