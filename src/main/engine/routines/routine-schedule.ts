import type { Clock } from '../clock/clock.ts';
import type { NamedRoutine } from './routines.ts';

/** How often it is looked whether one is due: the machine may sleep meanwhile. */
const LOOK_MS = 10_000;
/** After a sleep, what was due longer ago is left out. */
const MAX_LATE_MS = 10 * 60_000;

export interface RoutineScheduleDeps {
  clock: Clock;
  /** Wall time. */
  now(): Date;
  routines(): readonly NamedRoutine[];
  /** @returns whether it was started; else it is tried again */
  start(routine: NamedRoutine): boolean;
}

/** Starts routines at their time of day, once each. */
export class RoutineSchedule {
  #callOff: () => void = () => undefined;
  #lookedAtMs: number;
  /** Due, and not started yet. */
  #waiting: { name: string; dueAtMs: number }[] = [];

  constructor(private readonly deps: RoutineScheduleDeps) {
    this.#lookedAtMs = deps.now().getTime();
  }

  /** Looks again and again, until it is closed. */
  start(): void {
    this.#callOff = this.deps.clock.schedule(LOOK_MS, () => {
      this.#look();
      this.start();
    });
  }

  close(): void {
    this.#callOff();
  }

  #look(): void {
    const { now, routines, start } = this.deps;
    const nowMs = now().getTime();
    const sinceMs = Math.max(this.#lookedAtMs, nowMs - MAX_LATE_MS);
    this.#lookedAtMs = nowMs;
    for (const routine of routines()) {
      const dueAtMs = lastDueAtMs(routine, now());
      if (dueAtMs !== undefined && dueAtMs > sinceMs && dueAtMs <= nowMs) {
        this.#waiting.push({ name: routine.name, dueAtMs });
      }
    }
    this.#waiting = this.#waiting.filter(({ name, dueAtMs }) => {
      const routine = routines().find((each) => each.name === name);
      return routine !== undefined && nowMs - dueAtMs < MAX_LATE_MS && !start(routine);
    });
  }
}

/** @returns when it is due today; undefined when it is not */
function lastDueAtMs({ at, weekdays }: NamedRoutine, now: Date): number | undefined {
  if (at === undefined || (weekdays && !weekdays.includes(now.getDay()))) return undefined;
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes).getTime();
}
