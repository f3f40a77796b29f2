import { randomUUID } from 'node:crypto';
import type { AgendaItem } from '../../../shared/agenda.ts';
import type { Clock } from '../clock/clock.ts';

/** How long something rings when nobody stops it: people do not sleep through a timer, but through an alarm. */
const LONGEST_RING_MS = { timer: 60_000, reminder: 60_000, alarm: 300_000 };
/** What is later than this when Hark starts was missed and is told, not rung. */
const MISSED_AFTER_MS = 60_000;
/** Waited at most at once: the clock may be set or the machine may sleep meanwhile. */
const LONGEST_WAIT_MS = 30_000;
const DAY_MS = 86_400_000;

/** What somebody wants to be told, and when. */
export type NewAgendaItem = Pick<AgendaItem, 'kind' | 'label' | 'dueAtMs' | 'durationMs' | 'weekdays'>;

/** Where the agenda outlives the engine. */
export interface AgendaStore {
  read(): AgendaItem[];
  write(items: AgendaItem[]): void;
}

export interface AgendaEvents {
  /** The list changed. */
  onChange(items: AgendaItem[]): void;
  /** Something is due. */
  onRing(item: AgendaItem): void;
  /** Nothing rings any more. */
  onSilence(): void;
  /** These were due while Hark was not running. */
  onMissed(items: AgendaItem[]): void;
}

interface Entry {
  item: AgendaItem;
  callOff: () => void;
}

/** Timers, alarms and reminders: those that wait and those that ring. */
export class Agenda {
  readonly #entries = new Map<string, Entry>();

  constructor(
    private readonly clock: Clock,
    private readonly events: AgendaEvents,
    private readonly store?: AgendaStore | undefined,
  ) {}

  /** In the order they are due. */
  get items(): AgendaItem[] {
    return [...this.#entries.values()].map(({ item }) => item).sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  of(kind: AgendaItem['kind']): AgendaItem[] {
    return this.items.filter((item) => item.kind === kind);
  }

  get ringing(): AgendaItem[] {
    return this.items.filter(({ ringing }) => ringing);
  }

  /** On the session's clock. */
  nowMs(): number {
    return this.clock.nowMs();
  }

  /** @returns its id */
  add(item: NewAgendaItem): string {
    const id = randomUUID();
    this.#enter({ ...item, id, ringing: false });
    this.#changed();
    return id;
  }

  /** Takes up what was there at the end of the last run. */
  restore(): void {
    const nowMs = this.clock.nowMs();
    const missed: AgendaItem[] = [];
    for (const item of this.store?.read() ?? []) {
      const late = nowMs - item.dueAtMs > MISSED_AFTER_MS;
      if (late) missed.push(item);
      const next = late ? nextOccurrence(item, nowMs) : item;
      if (next) this.#enter({ ...next, ringing: false });
    }
    this.#changed();
    if (missed.length > 0) this.events.onMissed(missed);
  }

  /** @returns 0 when it is due */
  remainingMs({ dueAtMs }: AgendaItem): number {
    return Math.max(0, dueAtMs - this.clock.nowMs());
  }

  cancel(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.callOff();
    this.#entries.delete(id);
    this.#changed();
    if (entry.item.ringing && this.ringing.length === 0) this.events.onSilence();
  }

  /** Ends what rings, what repeats until its next time; what waits goes on. */
  silence(): void {
    for (const item of this.ringing) this.#stopRinging(item);
  }

  /** What rings falls silent and rings again later. @returns how many that are */
  snooze(delayMs: number): number {
    const { ringing } = this;
    for (const item of ringing) {
      this.#stopRinging(item);
      const { kind, label } = item;
      this.add({ kind, label, dueAtMs: this.clock.nowMs() + delayMs });
    }
    return ringing.length;
  }

  /** Nothing is due any more in this run; what is stored stays for the next. */
  close(): void {
    for (const { callOff } of this.#entries.values()) callOff();
    this.#entries.clear();
  }

  #enter(item: AgendaItem): void {
    const entry: Entry = { item, callOff: () => undefined };
    this.#entries.set(item.id, entry);
    this.#wait(entry);
  }

  #wait(entry: Entry): void {
    const leftMs = entry.item.dueAtMs - this.clock.nowMs();
    const waitMs = Math.max(0, Math.min(leftMs, LONGEST_WAIT_MS));
    entry.callOff = this.clock.schedule(waitMs, () => {
      if (entry.item.dueAtMs <= this.clock.nowMs()) this.#ring(entry);
      else this.#wait(entry);
    });
  }

  #ring(entry: Entry): void {
    entry.item = { ...entry.item, ringing: true };
    entry.callOff = this.clock.schedule(LONGEST_RING_MS[entry.item.kind], () => this.#stopRinging(entry.item));
    this.#changed();
    this.events.onRing(entry.item);
  }

  #stopRinging(item: AgendaItem): void {
    const next = nextOccurrence(item, this.clock.nowMs());
    this.cancel(item.id);
    if (!next) return;
    this.#enter({ ...next, ringing: false });
    this.#changed();
  }

  #changed(): void {
    const { items } = this;
    this.store?.write(items);
    this.events.onChange(items);
  }
}

/** @returns what repeats, at its next time after `nowMs`; undefined for what does not repeat */
function nextOccurrence(item: AgendaItem, nowMs: number): AgendaItem | undefined {
  if (!item.weekdays) return undefined;
  const due = new Date(item.dueAtMs);
  // By the calendar, not by hours: a day on which the clocks change is not 24 hours long.
  for (let day = 1; day <= 7 + Math.max(0, nowMs - item.dueAtMs) / DAY_MS; day++) {
    due.setDate(due.getDate() + 1);
    if (due.getTime() > nowMs && item.weekdays.includes(due.getDay())) return { ...item, dueAtMs: due.getTime() };
  }
  return undefined;
}
