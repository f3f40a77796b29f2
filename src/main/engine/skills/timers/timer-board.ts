import { randomUUID } from 'node:crypto';
import type { TimerView } from '../../../../shared/engine-events.ts';
import type { Clock } from '../../pipeline/clock.ts';

/** How long a timer rings when nobody stops it. */
const LONGEST_RING_MS = 60_000;

interface RunningTimer extends TimerView {
  cancel: () => void;
}

export interface TimerBoardEvents {
  /** The list changed. */
  onChange(timers: TimerView[]): void;
  /** A timer ended, or none rings any more. */
  onRing(timer: TimerView): void;
  onSilence(): void;
}

/** The timers that run and ring. */
export class TimerBoard {
  readonly #timers = new Map<string, RunningTimer>();

  constructor(
    private readonly clock: Clock,
    private readonly events: TimerBoardEvents,
  ) {}

  get views(): TimerView[] {
    return [...this.#timers.values()].map(({ cancel: _, ...view }) => view);
  }

  /** @param label as spoken, such as "5 minutes" or "pasta" */
  start(durationMs: number, label: string): void {
    this.restore({
      id: randomUUID(),
      label,
      durationMs,
      endsAtMs: this.clock.nowMs() + durationMs,
      ringing: false,
    });
  }

  /** Lets a timer run on that was started before; one that is overdue rings at once. */
  restore(timer: TimerView): void {
    const cancel = this.clock.schedule(timer.endsAtMs - this.clock.nowMs(), () => this.#ring(timer.id));
    this.#timers.set(timer.id, { ...timer, ringing: false, cancel });
    this.#changed();
  }

  remainingMs(timer: TimerView): number {
    return Math.max(0, timer.endsAtMs - this.clock.nowMs());
  }

  cancel(id: string): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    timer.cancel();
    this.#timers.delete(id);
    this.#changed();
    if (timer.ringing && !this.#anyRings()) this.events.onSilence();
  }

  cancelAll(): void {
    for (const id of [...this.#timers.keys()]) this.cancel(id);
  }

  /** Ends what rings; what runs goes on. */
  silence(): void {
    for (const { id, ringing } of [...this.#timers.values()]) if (ringing) this.cancel(id);
  }

  #ring(id: string): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    timer.ringing = true;
    timer.cancel = this.clock.schedule(LONGEST_RING_MS, () => this.cancel(id));
    this.#changed();
    const { cancel: _, ...view } = timer;
    this.events.onRing(view);
  }

  #anyRings(): boolean {
    return [...this.#timers.values()].some(({ ringing }) => ringing);
  }

  #changed(): void {
    this.events.onChange(this.views);
  }
}
