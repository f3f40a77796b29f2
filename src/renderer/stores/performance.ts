import { create } from 'zustand';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';

/** Turns in the chart, the table and the export. */
const MAX_TURNS = 200;
/** A minute, a figure every two seconds. */
const MAX_LATENESS_FIGURES = 30;

interface LatenessFigure {
  atMs: number;
  /** Milliseconds. */
  value: number;
}

interface PerformanceStore {
  turns: readonly EngineEventOf<'turn'>[];
  /** Worst chunk of each two seconds, the newest last. */
  lateness: readonly LatenessFigure[];
  /** Where Prometheus finds the metrics; undefined when they are off. */
  metricsUrl: string | undefined;
  /** Why they are not served. */
  metricsProblem: string | undefined;
  addTurn(turn: EngineEventOf<'turn'>): void;
  addLateness(latenessMs: number): void;
}

/** What the performance panel shows. */
export const usePerformance = create<PerformanceStore>((set) => ({
  turns: [],
  lateness: [],
  metricsUrl: undefined,
  metricsProblem: undefined,
  addTurn: (turn) => set(({ turns }) => ({ turns: [...turns.slice(1 - MAX_TURNS), turn] })),
  addLateness: (latenessMs) =>
    set(({ lateness }) => ({
      lateness: [...lateness.slice(1 - MAX_LATENESS_FIGURES), { atMs: Date.now(), value: latenessMs }],
    })),
}));
