import type { Completeness } from '../speech/endpoint/endpointer.ts';
import type { Utterance } from '../understanding/utterance.ts';
import type { TimerBoard } from './timers/timer-board.ts';

/** What skills may know and touch. */
export interface SkillContext {
  /** Wall time, whatever clock the session runs on. */
  now(): Date;
  /** IANA name of the user's zone. */
  timeZone: string;
  timers: TimerBoard;
}

/**
 * What a skill would do. Making a plan has no effect, so that it can be made while the user may
 * still be speaking; `commit` has the effect and is called once, when the turn is decided.
 */
export interface Plan {
  /** What will be said; empty for silence. */
  replyText: string;
  completeness: Completeness;
  commit?(): void;
}

/** One thing Hark can do. */
export interface Skill {
  /** Stable, shown in the panel and on metrics. */
  id: string;
  /** @returns undefined when the utterance is not for this skill */
  plan(utterance: Utterance, context: SkillContext): Plan | undefined;
}
