import { create } from 'zustand';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../shared/errors.ts';

interface ActiveProblem {
  code: ErrorCode;
  /** What happened, with names and paths. */
  message: string;
}

interface ProblemsStore {
  /** Newest last. */
  problems: readonly ActiveProblem[];
  add(event: EngineEventOf<'error'>): void;
  dismiss(code: ErrorCode): void;
}

const MAX_PROBLEMS = 3;

/** Shown in other places: at their turn, in the panel, or as long as they last. */
const SHOWN_IN_OTHER_PLACES: ReadonlySet<ErrorCode> = new Set([
  ...(['OVERLOADED', 'METRICS_PORT', 'ENGINE_CRASHED', 'ENGINE_UNAVAILABLE'] as const),
]);

/** Errors outside of turns, until the user dismisses them. */
export const useProblems = create<ProblemsStore>((set) => ({
  problems: [],
  add: ({ code, message, turnId }) => {
    if (turnId !== undefined || SHOWN_IN_OTHER_PLACES.has(code)) return;
    set(({ problems }) => ({
      problems: [...problems.filter((problem) => problem.code !== code), { code, message }].slice(-MAX_PROBLEMS),
    }));
  },
  dismiss: (code) => set(({ problems }) => ({ problems: problems.filter((problem) => problem.code !== code) })),
}));
