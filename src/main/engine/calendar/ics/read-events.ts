import type ICAL from 'ical.js';
import { HarkError } from '../../../../shared/errors.ts';
import type { CalendarEvent, Span } from '../calendar-event.ts';
import { partsOf } from './components.ts';
import { startsOf } from './occurrences.ts';
import { componentOf, type RawEvent, rawEventOf, type ZonedTime } from './raw-event.ts';
import { Zones } from './zone.ts';

/** Nobody asks about more, and all of them stay in memory. */
const MAX_EVENTS = 20_000;

export interface ReadOptions {
  span: Span;
  /** IANA name of the user's zone. */
  timeZone: string;
  /** Called after each event. @throws to end the reading */
  onStep?: () => void;
}

export interface ReadEvents {
  /** Those in the span, in order of their starts. */
  events: CalendarEvent[];
  /** How many could not be read. */
  brokenCount: number;
}

/**
 * Reads the events of iCalendar text (RFC 5545) that take place in a span.
 * @throws HarkError CALENDAR_INVALID when it is no calendar or none of its events can be read, CALENDAR_TOO_LARGE
 */
export function readEvents(text: string, { span, timeZone, onStep = () => undefined }: ReadOptions): ReadEvents {
  const parts = partsOf(text);
  if (!parts) throw new HarkError('CALENDAR_INVALID', 'the text is no calendar (no BEGIN:VCALENDAR)');
  const zones = new Zones(definitionsOf(parts.zones), timeZone);
  const events: CalendarEvent[] = [];
  const add = (ofOne: readonly RawEvent[]) => {
    onStep();
    events.push(...eventsOf(ofOne, span, zones));
    if (events.length > MAX_EVENTS) {
      throw new HarkError('CALENDAR_TOO_LARGE', `the calendar has more than ${MAX_EVENTS} events in a year`);
    }
  };
  const near = parts.events.filter((block) => !isFarFrom(span, block));
  const raw = near.map((block) => rawOrBroken(block, zones, onStep));
  const series = new Map<string, RawEvent[]>();
  for (const event of raw) {
    if (!event) continue;
    if (event.uid === '' || !isOfSeries(event)) add([event]);
    else if (!series.get(event.uid)?.push(event)) series.set(event.uid, [event]);
  }
  for (const ofOne of series.values()) add(ofOne);
  const brokenCount = raw.filter((event) => !event).length;
  if (brokenCount > 0 && brokenCount === parts.events.length) {
    throw new HarkError('CALENDAR_INVALID', `none of the ${brokenCount} events of the calendar can be read`);
  }
  return { events: events.sort((a, b) => a.startMs - b.startMs), brokenCount };
}

function rawOrBroken(block: string, zones: Zones, onStep: () => void): RawEvent | undefined {
  onStep();
  try {
    return rawEventOf(block, zones);
  } catch {
    return undefined;
  }
}

/** Whether a single event is years away: most events of an old calendar are, and they need not be unpacked. */
function isFarFrom({ fromMs, toMs }: Span, block: string): boolean {
  if (/^(?:RRULE|RDATE|RECURRENCE-ID|DURATION)/im.test(block)) return false;
  const years = Array.from(block.matchAll(/^DT(?:START|END)[^:\r\n]*:(\d{4})\d{4}/gim), ([, year]) => Number(year));
  if (years.length === 0) return false;
  const [from, to] = [fromMs, toMs].map((ms) => new Date(ms).getUTCFullYear()) as [number, number];
  return Math.max(...years) < from - 1 || Math.min(...years) > to + 1;
}

const isOfSeries = ({ rules, added, replaces }: RawEvent) =>
  rules.length > 0 || added.length > 0 || replaces !== undefined;

/** A calendar may define zones of its own. */
function definitionsOf(blocks: readonly string[]): Map<string, ICAL.Component> {
  const found = new Map<string, ICAL.Component>();
  for (const block of blocks) {
    try {
      const zone = componentOf(block);
      found.set(String(zone.getFirstPropertyValue('tzid')), zone);
    } catch {
      // Its times are taken for those of the user's zone.
    }
  }
  return found;
}

/** @param ofOne the events with one UID: a series, and what stands for single times of it */
function eventsOf(ofOne: readonly RawEvent[], span: Span, zones: Zones): CalendarEvent[] {
  const replaced = new Set(ofOne.flatMap(({ replaces }) => (replaces ? [keyOf(replaces.at)] : [])));
  const changes = ofOne.filter(({ replaces }) => replaces?.andLater);
  const found: CalendarEvent[] = [];
  for (const event of ofOne) {
    const starts = event.replaces ? [event.start] : startsOf(event, span);
    for (const start of starts) {
      if (!event.replaces && replaced.has(keyOf(start))) continue;
      const { event: meant, start: meantStart } = event.replaces ? { event, start } : changed(event, start, changes);
      if (!meant.isCancelled) found.push(...shown(meant, meantStart, span, zones));
    }
  }
  return found;
}

const keyOf = ({ zone, wallMs, isDate }: ZonedTime) => (isDate ? `day ${wallMs}` : `at ${zone.instantOf(wallMs)}`);

/** What "this and all later ones" changed: the times after it are moved as far as it was. */
function changed(event: RawEvent, start: ZonedTime, changes: readonly RawEvent[]) {
  const atMs = start.zone.instantOf(start.wallMs);
  const isBefore = ({ replaces }: RawEvent) =>
    replaces !== undefined && replaces.at.zone.instantOf(replaces.at.wallMs) <= atMs;
  const last = changes.filter(isBefore).at(-1);
  if (!last?.replaces) return { event, start };
  const { at } = last.replaces;
  const movedMs = last.start.zone.instantOf(last.start.wallMs) - at.zone.instantOf(at.wallMs);
  return { event: last, start: { ...start, wallMs: start.wallMs + movedMs } };
}

/** @returns the event if it takes place in the span */
function shown(event: RawEvent, start: ZonedTime, { fromMs, toMs }: Span, zones: Zones): CalendarEvent[] {
  const { title, place, durationMs, isBusy } = event;
  const zone = start.isDate ? zones.of(undefined) : start.zone;
  const startMs = zone.instantOf(start.wallMs);
  const endMs = start.isDate ? zone.instantOf(start.wallMs + durationMs) : startMs + durationMs;
  const isInSpan = startMs < toMs && (endMs > fromMs || startMs >= fromMs);
  if (!isInSpan) return [];
  return [{ title, startMs, endMs, isAllDay: start.isDate, isBusy, ...(place !== undefined && { place }) }];
}
