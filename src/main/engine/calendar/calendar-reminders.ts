import type { Clock } from '../clock/clock.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { CalendarReader } from './calendars.ts';

/** How often it is looked whether an event is near: the machine may sleep meanwhile. */
const LOOK_MS = 20_000;
const MINUTE_MS = 60_000;
/** After a sleep, what began longer ago is no longer told. */
const MAX_LATE_MS = 15 * MINUTE_MS;

export interface CalendarRemindersDeps {
  clock: Clock;
  /** Wall time. */
  now(): Date;
  calendars: CalendarReader;
  /** How long before an event it is told, minutes; above 0. */
  minutes: number;
  /** Which events have been told of; kept after the session. */
  progress: { reminded: readonly string[] };
  /** @returns whether it is said; else it is tried again */
  announce(text: string): boolean;
  /** What is said of an event. @param minutes until it begins; below 0 when it has begun */
  words(event: CalendarEvent, minutes: number): string;
}

/** Tells of events before they begin, once each. */
export class CalendarReminders {
  #callOff: () => void = () => undefined;
  readonly #closed = new AbortController();

  constructor(private readonly deps: CalendarRemindersDeps) {}

  /** Looks again and again, until it is closed. */
  start(): void {
    if (this.#closed.signal.aborted) return;
    this.#callOff = this.deps.clock.schedule(LOOK_MS, () => void this.#look().finally(() => this.start()));
  }

  close(): void {
    this.#callOff();
    this.#closed.abort(new DOMException('closed', 'AbortError'));
  }

  async #look(): Promise<void> {
    const { signal } = this.#closed;
    // A calendar that cannot be read says so when it is asked for.
    const reading = await this.deps.calendars.read(signal).catch(() => undefined);
    if (!reading || signal.aborted) return;
    const { progress, now, announce, words } = this.deps;
    const nowMs = now().getTime();
    const near = reading.events.filter((event) => this.#isNear(event, nowMs));
    const untold = near.filter((event) => !progress.reminded.includes(keyOf(event)));
    if (untold.length === 0) return;
    const text = untold.map((event) => words(event, Math.round((event.startMs - nowMs) / MINUTE_MS))).join(' ');
    if (announce(text)) progress.reminded = near.map(keyOf);
  }

  #isNear({ startMs, endMs, isAllDay }: CalendarEvent, nowMs: number): boolean {
    if (isAllDay || startMs > nowMs + this.deps.minutes * MINUTE_MS) return false;
    return startMs > nowMs || (endMs > nowMs && startMs > nowMs - MAX_LATE_MS);
  }
}

const keyOf = ({ startMs, title }: CalendarEvent) => `${startMs} ${title}`;
