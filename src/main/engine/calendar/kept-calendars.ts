import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { JsonFile } from '../../storage/json-file.ts';
import { createPersistentStore } from '../../storage/persistent-store.ts';
import { calendarEventSchema, spanSchema } from './calendar-event.ts';

const keptCalendarSchema = z.object({
  /** Of its address, which may be a secret. */
  id: z.string(),
  /** When the server last gave it, Unix epoch. */
  atMs: z.number(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  isCalDav: z.boolean(),
  span: spanSchema,
  timeZone: z.string(),
  events: z.array(calendarEventSchema),
});

const contentSchema = z.object({
  calendars: z.array(keptCalendarSchema),
  /** Events near now that have been told of. */
  reminded: z.array(z.string()).optional(),
});

/** The last good copy of a calendar on the network. */
export type KeptCalendar = z.infer<typeof keptCalendarSchema>;
export type KeptContent = z.infer<typeof contentSchema>;

/** Keeps copies of calendars after the session. */
export interface KeptCalendarStore {
  read(): KeptContent;
  write(content: KeptContent): void;
}

/** @returns the id of a calendar, from which its address cannot be read */
export function calendarId(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 32);
}

/** The last good copies of calendars, and what was told of them. */
export class KeptCalendars {
  #content: KeptContent | undefined;

  constructor(private readonly store?: KeptCalendarStore) {}

  get(address: string): KeptCalendar | undefined {
    const id = calendarId(address);
    return this.#all.calendars.find((kept) => kept.id === id);
  }

  put(kept: KeptCalendar): void {
    const others = this.#all.calendars.filter(({ id }) => id !== kept.id);
    this.#set({ ...this.#all, calendars: [...others, kept] });
  }

  /** Deletes the copies of all other calendars. */
  keepOnly(addresses: readonly string[]): void {
    const ids = new Set(addresses.map(calendarId));
    const left = this.#all.calendars.filter(({ id }) => ids.has(id));
    if (left.length < this.#all.calendars.length) this.#set({ ...this.#all, calendars: left });
  }

  get reminded(): readonly string[] {
    return this.#all.reminded ?? [];
  }

  set reminded(reminded: readonly string[]) {
    this.#set({ ...this.#all, reminded: [...reminded] });
  }

  get #all(): KeptContent {
    this.#content ??= this.store?.read() ?? { calendars: [] };
    return this.#content;
  }

  #set(content: KeptContent): void {
    this.#content = content;
    this.store?.write(content);
  }
}

/**
 * Keeps them in a file.
 * @param onError called when it cannot be read or written
 * @param onWritten called when a write succeeds after a failed one
 */
export function keptCalendarsFile(
  folder: string,
  onError: (error: unknown) => void,
  onWritten?: () => void,
): KeptCalendarStore {
  return createPersistentStore<KeptContent>(
    new JsonFile(join(folder, 'calendars.json'), contentSchema, { calendars: [] }),
    onError,
    onWritten,
  );
}
