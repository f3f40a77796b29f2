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
  addTurn(turn: EngineEventOf<'turn'>): void;
  addLateness(latenessMs: number): void;
}

/** What the performance panel shows. */
export const usePerformance = create<PerformanceStore>((set) => ({
  turns: [],
  latenessMs: [],
  addTurn: (turn) => set(({ turns }) => ({ turns: [...turns.slice(1 - MOST_TURNS), turn] })),
  addLateness: (latenessMs) =>
    set((store) => ({ latenessMs: [...store.latenessMs.slice(1 - MOST_LATENESS_FIGURES), latenessMs] })),
}));
