import { randomUUID } from 'node:crypto';
import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import type { Clock } from '../clock/clock.ts';
import { nextDueAtMs } from './repetition.ts';

/** How long an item rings when nobody stops it. An alarm rings longer, because people sleep through it. */
const MAX_RING_MS = { timer: 60_000, reminder: 60_000, alarm: 300_000 };
/** An item that is later than this when Hark starts was missed: it is announced and does not ring. */
const MISSED_AFTER_MS = 60_000;
/** The longest single wait: the clock may be set, or the machine may sleep, in the meantime. */
const MAX_WAIT_MS = 30_000;

/** A new item, before it has an id. */
export type NewAgendaItem = Pick<AgendaItem, 'kind' | 'label' | 'dueAtMs' | 'durationMs' | 'weekdays' | 'repeat'>;

/** Keeps the agenda after the engine. */
export interface AgendaStore {
  read(): AgendaItem[];
  write(items: AgendaItem[]): void;
}

export interface AgendaEvents {
  /** The list changed. */
  onChange(items: AgendaItem[]): void;
  /** An item is due. */
  onRing(item: AgendaItem): void;
  /** No item rings any more. */
  onSilence(): void;
  /** These items were due while Hark was not running. */
  onMissed(items: AgendaItem[]): void;
}

interface Entry {
  item: AgendaItem;
  callOff: () => void;
}

/** Timers, alarms and reminders, waiting or ringing. */
export class Agenda {
  readonly #entries = new Map<string, Entry>();
  /** How far the clock had been set when the timers were last corrected. */
  #clockShiftMs = 0;

  constructor(
    private readonly clock: Clock,
    private readonly events: AgendaEvents,
    private readonly store?: AgendaStore | undefined,
  ) {}

  /** All items, in the order they are due. */
  get items(): AgendaItem[] {
    return [...this.#entries.values()].map(({ item }) => item).sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  of(kind: AgendaItem['kind']): AgendaItem[] {
    return this.items.filter((item) => item.kind === kind);
  }

  get ringing(): AgendaItem[] {
    return this.items.filter(({ ringing }) => ringing);
  }

  /** The current time on the session's clock. */
  nowMs(): number {
    return this.clock.nowMs();
  }

  /** @returns the new item's id */
  add(item: NewAgendaItem): string {
    const id = randomUUID();
    const isByDay = item.kind === 'alarm' || item.weekdays !== undefined || item.repeat !== undefined;
    const atTime = isByDay ? { utcOffsetMinutes: utcOffsetMinutes(item.dueAtMs) } : {};
    this.#enter({ ...item, ...atTime, id, ringing: false });
    this.#changed();
    return id;
  }

  /** Restores the items of the last run. */
  restore(): void {
    const nowMs = this.clock.nowMs();
    const missed: AgendaItem[] = [];
    for (const stored of this.store?.read() ?? []) {
      const item = atItsTimeOfDay(stored);
      const late = item.pausedLeftMs === undefined && nowMs - item.dueAtMs > MISSED_AFTER_MS;
      if (late) missed.push(item);
      const next = late ? nextOccurrence(item, nowMs) : item;
      if (next) this.#enter({ ...next, ringing: false });
    }
    this.#changed();
    if (missed.length > 0) this.events.onMissed(missed);
  }

  /** @returns 0 when the item is due */
  remainingMs({ dueAtMs, pausedLeftMs }: AgendaItem): number {
    return pausedLeftMs ?? Math.max(0, dueAtMs - this.clock.nowMs());
  }

  /** Changes what is said; an item that does not exist any more stays away. */
  change(id: string, changes: Partial<NewAgendaItem>): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.callOff();
    const item = { ...entry.item, ...changes };
    const atTime = item.utcOffsetMinutes === undefined ? {} : { utcOffsetMinutes: utcOffsetMinutes(item.dueAtMs) };
    this.#enter({ ...item, ...atTime });
    this.#changed();
  }

  /** Leaves out the next time of a repeating item. */
  skip(id: string): void {
    const item = this.#entries.get(id)?.item;
    const dueAtMs = item && nextDueAtMs(item, item.dueAtMs);
    if (dueAtMs !== undefined) this.change(id, { dueAtMs });
  }

  /** Stops a timer's time until `resume`. */
  pause(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.item.ringing) return;
    entry.callOff();
    entry.item = { ...entry.item, pausedLeftMs: this.remainingMs(entry.item) };
    this.#changed();
  }

  /** Lets the time of a paused timer go on. */
  resume(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.item.pausedLeftMs === undefined) return;
    const { pausedLeftMs, ...item } = entry.item;
    this.#enter({ ...item, dueAtMs: this.clock.nowMs() + pausedLeftMs });
    this.#changed();
  }

  cancel(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.callOff();
    this.#entries.delete(id);
    this.#changed();
    if (entry.item.ringing && this.ringing.length === 0) this.events.onSilence();
  }

  /** Brings back an item that was cancelled, as it was; one whose time has passed by then rings. */
  putBack(item: AgendaItem): void {
    this.#enter({ ...item, ringing: false });
    this.#changed();
  }

  /** Stops everything that rings; repeating items wait for their next time. */
  silence(): void {
    for (const item of this.ringing) this.#stopRinging(item);
  }

  /** Stops what rings and lets it ring again later. @returns how many items that are */
  snooze(delayMs: number): number {
    const { ringing } = this;
    for (const item of ringing) {
      this.#stopRinging(item);
      const { kind, label } = item;
      this.add({ kind, label, dueAtMs: this.clock.nowMs() + delayMs });
    }
    return ringing.length;
  }

  /** Stops all timers. The stored items stay for the next run. */
  close(): void {
    for (const { callOff } of this.#entries.values()) callOff();
    this.#entries.clear();
  }

  #enter(item: AgendaItem): void {
    const entry: Entry = { item, callOff: () => undefined };
    this.#entries.set(item.id, entry);
    if (item.pausedLeftMs === undefined) this.#wait(entry);
  }

  #wait(entry: Entry): void {
    const leftMs = entry.item.dueAtMs - this.clock.nowMs();
    const waitMs = Math.max(0, Math.min(leftMs, MAX_WAIT_MS));
    entry.callOff = this.clock.schedule(waitMs, () => {
      this.#followClock();
      if (entry.item.dueAtMs <= this.clock.nowMs()) this.#ring(entry);
      else this.#wait(entry);
    });
  }

  /** Follows a change of clock or time zone: a timer keeps its length, an alarm its time of day. */
  #followClock(): void {
    const clockShiftMs = this.clock.clockShiftMs();
    const movedMs = clockShiftMs - this.#clockShiftMs;
    this.#clockShiftMs = clockShiftMs;
    let changed = false;
    for (const entry of this.#entries.values()) {
      const { item } = entry;
      if (item.ringing) continue;
      const moved = item.kind === 'timer' ? { ...item, dueAtMs: item.dueAtMs + movedMs } : atItsTimeOfDay(item);
      if (moved.dueAtMs === item.dueAtMs) continue;
      entry.item = moved;
      changed = true;
    }
    if (changed) this.#changed();
  }

  #ring(entry: Entry): void {
    entry.item = { ...entry.item, ringing: true };
    entry.callOff = this.clock.schedule(MAX_RING_MS[entry.item.kind], () => this.#stopRinging(entry.item));
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

/** @returns the offset of the machine's time zone at that moment */
function utcOffsetMinutes(atMs: number): number {
  return -new Date(atMs).getTimezoneOffset();
}

/** @returns the item at the same time of day in the current time zone */
function atItsTimeOfDay(item: AgendaItem): AgendaItem {
  if (item.utcOffsetMinutes === undefined) return item;
  const offset = utcOffsetMinutes(item.dueAtMs);
  const dueAtMs = item.dueAtMs - (offset - item.utcOffsetMinutes) * 60_000;
  return { ...item, dueAtMs, utcOffsetMinutes: offset };
}

/** @returns a repeating item at its next time after `nowMs`; undefined for an item that does not repeat */
function nextOccurrence(item: AgendaItem, nowMs: number): AgendaItem | undefined {
  const dueAtMs = nextDueAtMs(item, nowMs);
  return dueAtMs === undefined ? undefined : { ...item, dueAtMs, utcOffsetMinutes: utcOffsetMinutes(dueAtMs) };
}
