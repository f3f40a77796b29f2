import ICAL from 'ical.js';
import type { WallMs } from '../../understanding/time/calendar.ts';
import type { Span } from '../calendar-event.ts';
import type { RawEvent, ZonedTime } from './raw-event.ts';
import { timeOf, wallMsOf } from './zone.ts';

/** Of a rule that has no end: a daily one from 1900 has fewer up to now. */
const MAX_STEPS = 60_000;
/** No zone is further from another, and the clocks may change meanwhile. */
const ZONES_APART_MS = 27 * 3_600_000;

const instantOf = ({ zone, wallMs }: ZonedTime) => zone.instantOf(wallMs);

/** When an event begins, by the clock of its zone. @returns the starts that may lie in the span, in no order, without those left out */
export function startsOf(event: RawEvent, span: Span): ZonedTime[] {
  const { start, rules, added } = event;
  const walls = new Set<WallMs>(rules.length === 0 || added.length > 0 ? [start.wallMs] : []);
  for (const rule of rules) for (const wallMs of wallsOf(rule, event, span)) walls.add(wallMs);
  const all = [...[...walls].map((wallMs) => ({ ...start, wallMs })), ...added];
  const isLeft = leftOut(event);
  return all.filter((one) => mayOverlap(one, event, span) && !isLeft(one));
}

/** Whether the time lies near the span, so that its zone need not be asked. */
function mayOverlap({ wallMs }: ZonedTime, { durationMs }: RawEvent, { fromMs, toMs }: Span): boolean {
  return wallMs < toMs + ZONES_APART_MS && wallMs + durationMs > fromMs - ZONES_APART_MS;
}

/** What a rule makes, by the clock of the event's zone, up to the end of the span. */
function* wallsOf(rule: ICAL.Recur, { start, durationMs }: RawEvent, { fromMs, toMs }: Span): Generator<WallMs> {
  const own = rule.clone();
  if (own.until) own.until = timeOf(untilWallMs(own.until, start));
  const walls = own.iterator(timeOf(start.wallMs));
  for (let steps = 0, time = walls.next(); time && steps < MAX_STEPS; steps++, time = walls.next()) {
    const wallMs = wallMsOf(time);
    if (wallMs > toMs + ZONES_APART_MS) return;
    if (wallMs + durationMs > fromMs - ZONES_APART_MS) yield wallMs;
  }
}

/** The end of a rule, by the clock of the event: it is given in UTC, or as a day that counts as a whole. */
function untilWallMs(until: ICAL.Time, { zone }: ZonedTime): WallMs {
  const wallMs = wallMsOf(until);
  if (until.isDate) return wallMs + 86_399_000;
  return until.zone === ICAL.Timezone.utcTimezone ? zone.wallOf(wallMs) : wallMs;
}

/** What `EXDATE` leaves out: moments, and for a date without a time its whole day. */
function leftOut({ left, start }: RawEvent): (one: ZonedTime) => boolean {
  if (left.length === 0) return () => false;
  const days = new Set(left.filter(({ isDate }) => isDate || start.isDate).map(({ wallMs }) => dayOf(wallMs)));
  const moments = new Set(left.filter(({ isDate }) => !isDate).map(instantOf));
  return (one) => days.has(dayOf(one.wallMs)) || moments.has(instantOf(one));
}

const dayOf = (wallMs: WallMs) => Math.floor(wallMs / 86_400_000);
