import { create } from 'zustand';
import type { EngineEventOf } from '../../shared/engine-events.ts';

/** Turns in the chart. */
const MOST_TURNS = 30;
/** A minute of half seconds. */
const MOST_LATENESS_FIGURES = 120;

interface PerformanceStore {
  turns: readonly EngineEventOf<'turn'>[];
  /** Worst chunk of each half second, milliseconds, the newest last. */
  latenessMs: readonly number[];
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
  latenessMs: [],
  metricsUrl: undefined,
  metricsProblem: undefined,
  addTurn: (turn) => set(({ turns }) => ({ turns: [...turns.slice(1 - MOST_TURNS), turn] })),
  addLateness: (latenessMs) =>
    set((store) => ({ latenessMs: [...store.latenessMs.slice(1 - MOST_LATENESS_FIGURES), latenessMs] })),
}));
