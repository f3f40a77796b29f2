import { HarkError, toHarkError } from '../../../shared/errors.ts';
import type { CalendarSource, SourceReading } from './calendar-source.ts';
import type { ParseCalendar } from './ics/calendar-job.ts';
import { calendarId, type KeptCalendar, type KeptCalendars } from './kept-calendars.ts';
import { localZone, windowAt } from './reading-window.ts';

/** How long a copy counts as new. */
const HOLDS_MS = 15 * 60_000;
/** After a failure it is asked again no sooner. */
const PAUSE_AFTER_FAILURE_MS = 30_000;
/** A large calendar on a slow line; an answer does not wait for it. */
const MAX_FETCH_MS = 60_000;

export interface AddressOptions {
  /** http or https. */
  address: string;
  password: string | null;
  kept: KeptCalendars;
  parse: ParseCalendar;
  /** Whether it may be asked now. */
  isAllowed(): boolean;
  now(): Date;
}

/** A calendar on the network. Its last good copy stands in when it cannot be had. */
export class AddressSource implements CalendarSource {
  readonly host: string;
  readonly #closed = new AbortController();
  #renewal: Promise<HarkError | undefined> | undefined;
  #failure: { error: HarkError; atMs: number } | undefined;

  constructor(private readonly options: AddressOptions) {
    this.host = new URL(options.address).hostname;
  }

  get name(): string {
    return this.host;
  }

  async read(): Promise<SourceReading> {
    const { kept, address, isAllowed } = this.options;
    if (!isAllowed()) return { events: [] };
    if (!this.#isNew(kept.get(address))) await this.#renew();
    const copy = this.last();
    const failure = this.#failure?.error;
    if (failure) return { events: [], ...copy, failure };
    return { events: copy?.events ?? [] };
  }

  last(): SourceReading | undefined {
    const { kept, address, now } = this.options;
    const copy = kept.get(address);
    return copy && { events: copy.events, ageMs: now().getTime() - copy.atMs };
  }

  close(): void {
    this.#closed.abort(new DOMException('closed', 'AbortError'));
  }

  #isNew(copy: KeptCalendar | undefined): boolean {
    const nowMs = this.options.now().getTime();
    if (this.#failure && nowMs - this.#failure.atMs < PAUSE_AFTER_FAILURE_MS) return true;
    return copy !== undefined && !this.#failure && this.#isOfToday(copy) && nowMs - copy.atMs < HOLDS_MS;
  }

  #isOfToday({ span, timeZone }: KeptCalendar): boolean {
    return span.fromMs === windowAt(this.options.now()).fromMs && timeZone === localZone();
  }

  /** One request at a time, however many wait for it. */
  #renew(): Promise<HarkError | undefined> {
    this.#renewal ??= this.#fetch().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #fetch(): Promise<HarkError | undefined> {
    const { kept, address, password, parse, now } = this.options;
    const limit = AbortSignal.timeout(MAX_FETCH_MS);
    const ended = new AbortController();
    const end = () => ended.abort(this.#closed.signal.reason ?? limit.reason);
    for (const signal of [limit, this.#closed.signal]) signal.addEventListener('abort', end, { once: true });
    try {
      const { fetchCalendar } = await import('./online/fetch-calendar.ts');
      const copy = kept.get(address);
      const known = copy && this.#isOfToday(copy) ? copy : undefined;
      const span = windowAt(now());
      const timeZone = localZone();
      const fetched = await fetchCalendar({ address, password, span, known, signal: ended.signal });
      const atMs = now().getTime();
      if (!fetched) {
        if (known) kept.put({ ...known, atMs });
      } else {
        const { documents, version } = fetched;
        const { events } = await parse({ documents, isMultistatus: version.isCalDav, span, timeZone });
        kept.put({ id: calendarId(address), atMs, ...definedOnly(version), span, timeZone, events });
      }
      this.#failure = undefined;
    } catch (error) {
      this.#failure = { error: this.#failureOf(error), atMs: now().getTime() };
    } finally {
      this.#closed.signal.removeEventListener('abort', end);
    }
    return this.#failure?.error;
  }

  #failureOf(error: unknown): HarkError {
    if ((error as Error).name !== 'TimeoutError') return toHarkError(error, 'REMOTE_FAILED');
    return new HarkError('REMOTE_TIMEOUT', `the calendar at ${this.host} took too long`, { cause: error });
  }
}

/** Not every server gives both. */
function definedOnly({
  etag,
  lastModified,
  isCalDav,
}: {
  etag?: string | undefined;
  lastModified?: string | undefined;
  isCalDav: boolean;
}) {
  return { isCalDav, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}
