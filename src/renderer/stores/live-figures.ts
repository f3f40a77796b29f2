import { create } from 'zustand';
import type { ProcessFigures } from '../../shared/app/process-figures.ts';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import { invoke } from '../ipc.ts';

type Figures = EngineEventOf<'figures'>;

/** Time span of the wake score chart. */
export const SCORES_SPAN_MS = 30_000;
const MAX_WAKE_REASONS = 8;
const FIGURES_INTERVAL_MS = 2000;
const PROCESSES_INTERVAL_MS = 4000;

/** Why Hark woke, or why it did not wake after a similar sound. */
export interface WakeReason {
  atMs: number;
  keyword: string;
  score: number;
  /** `clear`: the score is over the threshold. The other two: a near miss that the transcript confirmed or rejected. */
  decision: 'clear' | 'by its words' | 'other words';
}

interface LiveFiguresStore {
  cache: Figures['cache'] | undefined;
  pools: Figures['pools'];
  health: Figures['health'];
  sharedCache: Figures['sharedCache'];
  wakeScores: Figures['wakeScores'];
  wakeReasons: readonly WakeReason[];
  processes: readonly ProcessFigures[];
  /** When the figures arrived. */
  atMs: number;
  apply(figures: Figures): void;
  addWake(wake: EngineEventOf<'wake'>): void;
}

/** The figures that the performance panel requests while it is open. */
export const useLiveFigures = create<LiveFiguresStore>((set) => ({
  cache: undefined,
  pools: [],
  health: [],
  sharedCache: undefined,
  wakeScores: [],
  wakeReasons: [],
  processes: [],
  atMs: Date.now(),
  apply: ({ cache, pools, health, sharedCache, wakeScores, nearMisses }) =>
    set((store) => {
      const atMs = Date.now();
      const reasons = nearMisses.map(({ woke, ...miss }) => ({
        ...miss,
        decision: woke ? ('by its words' as const) : ('other words' as const),
      }));
      return {
        atMs,
        cache,
        pools,
        health,
        sharedCache,
        wakeScores: [...store.wakeScores, ...wakeScores].filter((score) => atMs - score.atMs < SCORES_SPAN_MS),
        wakeReasons: newestReasons([...store.wakeReasons, ...reasons]),
      };
    }),
  addWake: ({ atMs, keyword, score }) =>
    set((store) => ({
      wakeReasons: newestReasons([...store.wakeReasons, { atMs, keyword, score, decision: 'clear' }]),
    })),
}));

/** A confirmed near miss is reported as a wake and as a near miss; only the near miss is kept. */
function newestReasons(reasons: readonly WakeReason[]): WakeReason[] {
  const byScore = new Map<string, WakeReason>();
  for (const reason of reasons) {
    const key = `${reason.keyword} ${reason.score}`;
    const known = byScore.get(key);
    if (!known || known.decision === 'clear') byScore.set(key, reason);
  }
  return [...byScore.values()].slice(-MAX_WAKE_REASONS);
}

/** Requests figures periodically. @returns a function that stops it */
export function pollFigures(): () => void {
  const figures = () => void invoke('engine:command', { type: 'report-figures' }).catch(() => undefined);
  const processes = () =>
    void invoke('app:processes').then(
      (read) => useLiveFigures.setState({ processes: read }),
      () => undefined,
    );
  figures();
  processes();
  const timers = [setInterval(figures, FIGURES_INTERVAL_MS), setInterval(processes, PROCESSES_INTERVAL_MS)];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
