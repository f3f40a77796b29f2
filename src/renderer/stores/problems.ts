import { create } from 'zustand';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../shared/errors.ts';

interface StandingProblem {
  code: ErrorCode;
  /** What happened, with names and paths. */
  message: string;
}

interface ProblemsStore {
  /** The newest last. */
  problems: readonly StandingProblem[];
  add(event: EngineEventOf<'error'>): void;
  dismiss(code: ErrorCode): void;
}

const MAX_PROBLEMS = 3;

/** These are shown where they belong: beside their turn, in the panel, or for as long as they last. */
const SHOWN_ELSEWHERE: ReadonlySet<ErrorCode> = new Set([
  ...(['OVERLOADED', 'METRICS_PORT', 'ENGINE_CRASHED', 'ENGINE_UNAVAILABLE'] as const),
]);

/** Failures outside of a turn, until they are read and put away. */
export const useProblems = create<ProblemsStore>((set) => ({
  problems: [],
  add: ({ code, message, turnId }) => {
    if (turnId !== undefined || SHOWN_ELSEWHERE.has(code)) return;
    set(({ problems }) => ({
      problems: [...problems.filter((problem) => problem.code !== code), { code, message }].slice(-MAX_PROBLEMS),
    }));
  },
  dismiss: (code) => set(({ problems }) => ({ problems: problems.filter((problem) => problem.code !== code) })),
}));
