import { type ErrorCode, HarkError } from '../../../shared/errors.ts';
import type { Effect } from './effect.ts';
import { type Plan, say, THIS_MACHINE } from './skill.ts';

/**
 * A plan that does something on this machine which takes a moment and may fail: the reply says how it went.
 * @param effects what will be changed; none for a question
 * @param run does it, once @returns what to say @throws HarkError
 * @param failureText what is said of a failure; undefined for one that is a defect
 */
export function act(
  effects: readonly Omit<Effect, 'apply'>[],
  run: () => Promise<Plan>,
  failureText: (code: ErrorCode) => string | undefined,
): Plan {
  let started: Promise<Plan> | undefined;
  const start = () => {
    started ??= run().catch((error: unknown) => {
      const text = error instanceof HarkError ? failureText(error.code) : undefined;
      if (text === undefined) throw error;
      return { ...say(text), failure: error as HarkError };
    });
    return started;
  };
  const apply = () => {
    // Whoever looks the reply up gets the failure.
    start().catch(() => undefined);
  };
  return {
    ...say(''),
    effects: effects.map((effect) => ({ ...effect, apply })),
    lookUp: { host: THIS_MACHINE, run: start },
  };
}
