import { HarkError } from '../../../../shared/errors.ts';
import { refusalOf } from '../../remote/server-refusal.ts';
import type { Span } from '../calendar-event.ts';
import { askCalDav } from './caldav.ts';
import { CalendarClient } from './calendar-client.ts';

/** What is known of a calendar that was fetched before. */
interface Version {
  etag?: string | undefined;
  lastModified?: string | undefined;
  isCalDav: boolean;
}

export interface FetchedCalendar {
  documents: Uint8Array[];
  version: Version;
}

export interface FetchOptions {
  address: string;
  password: string | null;
  span: Span;
  /** Of the copy that is kept, if it holds for the span. */
  known: Version | undefined;
  signal: AbortSignal;
}

/** Codes of servers that give no file there: they may speak CalDAV. */
const NO_FILE: ReadonlySet<number> = new Set([400, 403, 404, 405, 415, 501]);

/**
 * Fetches a calendar: a file, or else by CalDAV.
 * @returns undefined when it has not changed
 * @throws HarkError REMOTE_*, CALENDAR_SIGN_IN, CALENDAR_TOO_LARGE, CALENDAR_INVALID; the signal's reason when it is aborted
 */
export async function fetchCalendar(options: FetchOptions): Promise<FetchedCalendar | undefined> {
  const address = new URL(options.address);
  const client = new CalendarClient(address, options.password);
  const path = address.pathname + address.search;
  try {
    if (!options.known?.isCalDav) {
      const file = await fetchFile(client, path, options);
      if (file !== 'no file') return file;
    }
    const documents = await askCalDav(client, path, options.span, options.signal);
    return { documents, version: { isCalDav: true } };
  } finally {
    await client.close();
  }
}

async function fetchFile(
  client: CalendarClient,
  path: string,
  { known, signal }: FetchOptions,
): Promise<FetchedCalendar | undefined | 'no file'> {
  const headers = {
    accept: 'text/calendar, */*;q=0.5',
    ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known?.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
  };
  try {
    const { response, body } = await client.send({ method: 'GET', path, headers, signal });
    if (response.status === 304) return undefined;
    if (!isCalendar(body)) return 'no file';
    const [etag, lastModified] = [response.header('etag'), response.header('last-modified')];
    return { documents: [body], version: { etag, lastModified, isCalDav: false } };
  } catch (error) {
    if (NO_FILE.has(refusalOf(error)?.status ?? 0) && error instanceof HarkError) return 'no file';
    throw error;
  }
}

/** Whether it begins as one, in any encoding. */
function isCalendar(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, 2000)).toString('latin1').replaceAll('\0', '');
  return /BEGIN:VCALENDAR/i.test(start);
}
