import { create } from 'zustand';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';

/** Number of turns in the chart, the table and the export. */
const MAX_TURNS = 200;
/** One minute, with a figure every 2 s. */
const MAX_LATENESS_FIGURES = 30;

interface LatenessFigure {
  atMs: number;
  /** Milliseconds. */
  value: number;
}

interface PerformanceStore {
  turns: readonly EngineEventOf<'turn'>[];
  /** The highest lateness in every 2 s, newest last. */
  lateness: readonly LatenessFigure[];
  /** Where Prometheus can scrape the metrics; undefined when they are off. */
  metricsUrl: string | undefined;
  /** Why the metrics are not served. */
  metricsProblem: string | undefined;
  addTurn(turn: EngineEventOf<'turn'>): void;
  addLateness(latenessMs: number): void;
}

/** The data of the performance panel. */
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
