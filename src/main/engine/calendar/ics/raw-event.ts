import ICAL from 'ical.js';
import type { WallMs } from '../../understanding/time/calendar.ts';
import { wallMsOf, type Zone, type Zones } from './zone.ts';

const DAY_MS = 86_400_000;
const MAX_TITLE_CHARACTERS = 200;

/** A time of an event, by the clock of its zone. */
export interface ZonedTime {
  wallMs: WallMs;
  zone: Zone;
  isDate: boolean;
}

/** What stands in the calendar about an event, before it is known when it takes place. */
export interface RawEvent {
  uid: string;
  title: string;
  place: string | undefined;
  start: ZonedTime;
  /** Days, of an event of whole days; else exact. */
  durationMs: number;
  isCancelled: boolean;
  isBusy: boolean;
  rules: readonly ICAL.Recur[];
  added: readonly ZonedTime[];
  left: readonly ZonedTime[];
  /** Which time of a recurring event this stands for. */
  replaces: { at: ZonedTime; andLater: boolean } | undefined;
}

/** @throws Error when the block is no event, or has no start */
export function rawEventOf(block: string, zones: Zones): RawEvent {
  const event = componentOf(block);
  const start = timesOf(event, 'dtstart', zones)[0];
  if (!start) throw new Error('an event without a start');
  const status = String(event.getFirstPropertyValue('status') ?? '').toUpperCase();
  const replaced = timesOf(event, 'recurrence-id', zones)[0];
  const range = event.getFirstProperty('recurrence-id')?.getFirstParameter('range');
  return {
    uid: String(event.getFirstPropertyValue('uid') ?? ''),
    title: textOf(event, 'summary') ?? '',
    place: textOf(event, 'location'),
    start,
    durationMs: durationOf(event, start, zones),
    isCancelled: status === 'CANCELLED',
    isBusy: String(event.getFirstPropertyValue('transp') ?? '').toUpperCase() !== 'TRANSPARENT',
    rules: event.getAllProperties('rrule').map((rule) => rule.getFirstValue() as ICAL.Recur),
    added: timesOf(event, 'rdate', zones),
    left: timesOf(event, 'exdate', zones),
    replaces: replaced && { at: replaced, andLater: range === 'THISANDFUTURE' },
  };
}

/** @throws Error when the block is not well-formed */
export function componentOf(block: string): ICAL.Component {
  const [component] = new ICAL.Component(
    ICAL.parse(`BEGIN:VCALENDAR\r\n${block}\r\nEND:VCALENDAR`),
  ).getAllSubcomponents();
  if (!component) throw new Error('an empty block');
  return component;
}

/** Of a title, which is said aloud: in one line. */
function textOf(event: ICAL.Component, name: string): string | undefined {
  const value = event.getFirstPropertyValue(name);
  const text = (typeof value === 'string' ? value : '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text === '' ? undefined : text.slice(0, MAX_TITLE_CHARACTERS);
}

function timesOf(event: ICAL.Component, name: string, zones: Zones): ZonedTime[] {
  return event.getAllProperties(name).flatMap((property) => {
    const named = property.getFirstParameter('tzid');
    return property.getValues().map((value) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no time`);
      const wallMs = wallMsOf(time);
      if (!Number.isFinite(wallMs)) throw new Error(`${name} is no time`);
      const isUtc = time.zone === ICAL.Timezone.utcTimezone;
      return { wallMs, zone: zones.of(isUtc ? 'UTC' : named), isDate: time.isDate };
    });
  });
}

function durationOf(event: ICAL.Component, start: ZonedTime, zones: Zones): number {
  const end = timesOf(event, 'dtend', zones)[0];
  const duration = event.getFirstPropertyValue('duration');
  const durationMs = duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : undefined;
  if (start.isDate) return Math.max(DAY_MS, durationMs ?? (end ? end.wallMs - start.wallMs : DAY_MS));
  if (durationMs !== undefined) return Math.max(0, durationMs);
  return end ? Math.max(0, end.zone.instantOf(end.wallMs) - start.zone.instantOf(start.wallMs)) : 0;
}
