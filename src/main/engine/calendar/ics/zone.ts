import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import { instantOf, wallTimeIn } from '../../skills/time/zone-time.ts';
import type { WallMs } from '../../understanding/time/calendar.ts';

/** Converts between the clock of a zone and Unix epoch. */
export interface Zone {
  /** @returns when the clock of the zone shows that */
  instantOf(wallMs: WallMs): number;
  /** @returns what the clock of the zone shows then */
  wallOf(atMs: number): WallMs;
}

const UTC: Zone = { instantOf: (wallMs) => wallMs, wallOf: (atMs) => atMs };

/** The zones of one calendar, by the names that it uses. */
export class Zones {
  readonly #known = new Map<string, Zone>();

  /**
   * @param definitions what the calendar says about zones, by name
   * @param local IANA name of the user's zone: of times without a zone, and of those of a zone that nobody knows
   */
  constructor(
    private readonly definitions: ReadonlyMap<string, ICAL.Component>,
    private readonly local: string,
  ) {}

  /** @param name undefined for a time without a zone */
  of(name: string | undefined): Zone {
    const key = name ?? this.local;
    const known = this.#known.get(key) ?? this.#find(key);
    this.#known.set(key, known);
    return known;
  }

  #find(name: string): Zone {
    if (/^(?:Etc\/)?(?:UTC|GMT|Z)$/i.test(name)) return UTC;
    // The system's rules are newer than those that a calendar carries with it.
    const iana = ianaName(name);
    if (iana !== undefined) return ianaZone(iana);
    const definition = this.definitions.get(name);
    return definition ? definedZone(new ICAL.Timezone(definition)) : ianaZone(this.local);
  }
}

/** @returns the IANA name for one of IANA or Windows, also at the end of a path such as "/freeassociation.sourceforge.net/Europe/Paris" */
function ianaName(name: string): string | undefined {
  const parts = name.replace(/^"|"$/g, '').split('/').filter(Boolean);
  const candidates = [name, parts.slice(-2).join('/'), parts.slice(-3).join('/'), findIana(name)[0]];
  return candidates.find((candidate) => candidate !== undefined && isIana(candidate));
}

function isIana(name: string): boolean {
  // "EST" and "CET" are also names of zones with a rule of their own in many calendars.
  if (!/^[A-Za-z_]+\/[\w+/-]+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const ianaZone = (name: string): Zone => ({
  instantOf: (wallMs) => instantOf(wallMs, name).getTime(),
  wallOf: (atMs) => wallTimeIn(name, new Date(atMs)),
});

/** A zone that the calendar defines itself. */
function definedZone(zone: ICAL.Timezone): Zone {
  const offsetMs = (wallMs: WallMs) => zone.utcOffset(timeOf(wallMs)) * 1000;
  const wallOf = (atMs: number) => atMs + offsetMs(atMs + offsetMs(atMs));
  return { instantOf: (wallMs) => wallMs - offsetMs(wallMs), wallOf };
}

/** @returns a wall time as ical.js has it, without a zone */
export function timeOf(wallMs: WallMs): ICAL.Time {
  const date = new Date(wallMs);
  return ICAL.Time.fromData({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    isDate: false,
  });
}

/** @returns the date and time alone, whatever its zone */
export function wallMsOf({ year, month, day, hour, minute, second }: ICAL.Time): WallMs {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
