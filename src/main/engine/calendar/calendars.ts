import { HarkError } from '../../../shared/errors.ts';
import { calendarUrl, calendarUrls } from '../../../shared/settings/calendar-addresses.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { AddressSource } from './address-source.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { CalendarSource, SourceReading } from './calendar-source.ts';
import { FileSource } from './file-source.ts';
import type { ParseCalendar } from './ics/calendar-job.ts';
import { type KeptCalendarStore, KeptCalendars } from './kept-calendars.ts';

/** What is wrong with a calendar. */
export interface CalendarProblem {
  /** Host of its server, or name of its file. */
  name: string;
  failure: HarkError;
  /** Of a copy that stands in: how old it is. */
  ageMs?: number;
}

/** All calendars together. */
export interface CalendarReading {
  /** In order of their starts. */
  events: readonly CalendarEvent[];
  problems: readonly CalendarProblem[];
}

/** The user's calendars, as skills use them. */
export interface CalendarReader {
  /** Whether there is one. */
  readonly isSetUp: boolean;
  /** Host of the first one on the network; undefined when all are files. */
  readonly host: string | undefined;
  /** How long before an event Hark tells of it by itself; 0 for never. */
  readonly remindMinutes: number;
  /**
   * Reads all calendars. One that fails does not keep the others back.
   * @param signal ends the waiting; who waits no longer gets what there is
   * @throws the signal's reason when it is aborted, unless that is a TimeoutError
   */
  read(signal: AbortSignal): Promise<CalendarReading>;
}

export interface CalendarsOptions {
  settings: Pick<Config['services'], 'calendars' | 'calendar_password' | 'calendar_remind_minutes'>;
  /** Whether addresses may be asked now. */
  isAllowed(): boolean;
  /** In a thread of its own by default. */
  parse?: ParseCalendar;
  now(): Date;
  store?: KeptCalendarStore | undefined;
}

/** The calendars of the settings: files, and addresses as far as the user allows them. */
export class Calendars implements CalendarReader {
  readonly kept: KeptCalendars;
  readonly remindMinutes: number;
  readonly #sources: readonly CalendarSource[];
  readonly #addresses: readonly string[];
  readonly #isAllowed: () => boolean;

  constructor({ settings, isAllowed, parse = parseInThread, now, store }: CalendarsOptions) {
    this.kept = new KeptCalendars(store);
    const { kept } = this;
    this.#isAllowed = isAllowed;
    const { calendars, calendar_password: password } = settings;
    this.remindMinutes = settings.calendar_remind_minutes;
    this.#addresses = calendarUrls(calendars);
    this.#sources = calendars.map((entry) => {
      const address = calendarUrl(entry);
      if (address === undefined) return new FileSource(entry, parse, now);
      return new AddressSource({ address, password, kept, parse, isAllowed, now });
    });
  }

  get isSetUp(): boolean {
    return this.#sources.length > 0;
  }

  get host(): string | undefined {
    return this.#sources.find(({ host }) => host !== undefined)?.host;
  }

  async read(signal: AbortSignal): Promise<CalendarReading> {
    const readings = await Promise.all(this.#sources.map((source) => readingOf(source, signal)));
    const events = readings.flatMap(({ events: own }) => own).sort((a, b) => a.startMs - b.startMs);
    return { events, problems: readings.flatMap(({ problem }) => problem ?? []) };
  }

  /** Deletes the copies of calendars that are no longer in the settings, or no longer allowed. */
  forgetOthers(): void {
    this.kept.keepOnly(this.#isAllowed() ? this.#addresses : []);
  }

  close(): void {
    for (const source of this.#sources) source.close();
  }
}

/** Loaded with the first calendar. */
const parseInThread: ParseCalendar = async (job) => (await import('./worker/parse-in-worker.ts')).parseInWorker(job);

async function readingOf(source: CalendarSource, signal: AbortSignal) {
  const { events, failure, ageMs } = await untilAborted(source, signal);
  const problem: CalendarProblem | undefined = failure && {
    name: source.name,
    failure,
    ...(ageMs !== undefined && { ageMs }),
  };
  return { events, problem };
}

/** Waits until the signal ends it. */
async function untilAborted(source: CalendarSource, signal: AbortSignal): Promise<SourceReading> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<SourceReading>((resolve, reject) => {
    stop = () => {
      if ((signal.reason as Error).name !== 'TimeoutError') return reject(signal.reason);
      // The limit is a service's. How long a file takes is up to this machine, and its parser has a limit of its own.
      if (source.host === undefined) return;
      resolve({
        events: [],
        ...source.last(),
        failure: new HarkError('REMOTE_TIMEOUT', `${source.name} took too long`),
      });
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([source.read(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
