import { HarkError } from '../../../../shared/errors.ts';
import { refusalOf } from '../../remote/server-refusal.ts';
import type { Span } from '../calendar-event.ts';
import { type Resource, resourcesOf } from '../ics/multistatus.ts';
import type { CalendarClient } from './calendar-client.ts';

/** A user has a handful. */
const MAX_CALENDARS = 30;

const FIND = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop>
<resourcetype/><current-user-principal/><C:calendar-home-set/><C:supported-calendar-component-set/>
</prop></propfind>`;

/**
 * Finds the calendars of an account and asks for their events (RFC 4791; where they are by RFC 6764).
 * @param path of the account, of one of its calendars, or of the server
 * @returns the answers, which hold the events of the span
 * @throws HarkError CALENDAR_INVALID when there are none, and what `CalendarClient.send` throws
 */
export async function askCalDav(
  client: CalendarClient,
  path: string,
  span: Span,
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  const calendars = await findCalendars(client, path, signal);
  if (calendars.length === 0) throw new HarkError('CALENDAR_INVALID', 'the server names no calendar at that address');
  const answers: Uint8Array[] = [];
  for (const calendar of calendars.slice(0, MAX_CALENDARS)) {
    const { body } = await client.send({
      method: 'REPORT',
      path: calendar,
      headers: xml('1'),
      body: queryOf(span),
      signal,
    });
    answers.push(body);
  }
  return answers;
}

async function findCalendars(client: CalendarClient, path: string, signal: AbortSignal): Promise<string[]> {
  const find = async (at: string, depth: '0' | '1') => {
    const { body } = await client.send({ method: 'PROPFIND', path: at, headers: xml(depth), body: FIND, signal });
    return resourcesOf(new TextDecoder().decode(body)).map((resource) => ({
      ...resource,
      href: pathOf(resource.href),
    }));
  };
  const here = (await firstThatAnswers([path, '/.well-known/caldav'], (at) => find(at, '0')))[0];
  if (here?.isCalendar) return [here.href];
  const principal = here?.principal;
  const home = here?.home ?? (principal === undefined ? undefined : (await find(pathOf(principal), '0'))[0]?.home);
  const listed = await find(home === undefined ? path : pathOf(home), '1');
  return listed.filter(holdsEvents).map(({ href }) => href);
}

const holdsEvents = ({ isCalendar, holdsEvents: holds }: Resource) => isCalendar && holds;

/** A server may know calendars at a place of its own only. */
async function firstThatAnswers<Answer>(
  paths: readonly string[],
  ask: (path: string) => Promise<Answer>,
): Promise<Answer> {
  const [path, ...others] = paths as [string, ...string[]];
  try {
    return await ask(path);
  } catch (error) {
    const isElsewhere = refusalOf(error) !== undefined || (error as HarkError).code === 'CALENDAR_INVALID';
    if (!isElsewhere || others.length === 0) throw error;
    return firstThatAnswers(others, ask);
  }
}

/** @returns the path of an address that a server names: on another server nothing is asked */
function pathOf(href: string): string {
  const { pathname, search } = new URL(href, 'http://same.invalid');
  return pathname + search;
}

const xml = (depth: '0' | '1') => ({ 'content-type': 'application/xml; charset=utf-8', depth });

function queryOf({ fromMs, toMs }: Span): string {
  const at = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
  return `<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop><C:calendar-data/></prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="${at(fromMs)}" end="${at(toMs)}"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`;
}
