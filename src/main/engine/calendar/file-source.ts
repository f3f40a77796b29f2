import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HarkError, toHarkError } from '../../../shared/errors.ts';
import type { CalendarSource, SourceReading } from './calendar-source.ts';
import type { ParseCalendar } from './ics/calendar-job.ts';
import { localZone, windowAt } from './reading-window.ts';

/** 100,000 events have some 25 MB. */
const MAX_FILE_BYTES = 2 ** 26;

/** A calendar in a file. It is read again when it changes, when a day is over and when the user travels. */
export class FileSource implements CalendarSource {
  readonly name: string;
  readonly #path: string;
  #reading: { version: string; reading: Promise<SourceReading> } | undefined;

  /** @param entry its path, also as file://… or from the home folder by ~/ */
  constructor(
    entry: string,
    private readonly parse: ParseCalendar,
    private readonly now: () => Date,
  ) {
    this.#path = pathOf(entry);
    this.name = basename(this.#path);
  }

  async read(): Promise<SourceReading> {
    try {
      const version = await this.#version();
      if (this.#reading?.version !== version) this.#reading = { version, reading: this.#readNow() };
      return await this.#reading.reading;
    } catch (error) {
      return { events: [], failure: toHarkError(error, 'CALENDAR_INVALID') };
    }
  }

  last(): undefined {
    return undefined;
  }

  close(): void {
    this.#reading = undefined;
  }

  async #version(): Promise<string> {
    try {
      const { mtimeMs, size, ino } = await stat(this.#path);
      if (size > MAX_FILE_BYTES) throw new HarkError('CALENDAR_TOO_LARGE', `${this.name} has ${size} bytes`);
      return [mtimeMs, size, ino, windowAt(this.now()).fromMs, localZone()].join();
    } catch (cause) {
      if (cause instanceof HarkError) throw cause;
      throw new HarkError('CALENDAR_MISSING', `${this.name} cannot be read: ${(cause as Error).message}`, { cause });
    }
  }

  async #readNow(): Promise<SourceReading> {
    try {
      const documents = [new Uint8Array(await readFile(this.#path))];
      return await this.parse({ documents, isMultistatus: false, span: windowAt(this.now()), timeZone: localZone() });
    } catch (error) {
      return { events: [], failure: toHarkError(error, 'CALENDAR_MISSING') };
    }
  }
}

function pathOf(entry: string): string {
  if (/^file:/i.test(entry)) return fileURLToPath(entry);
  return entry.startsWith('~/') ? join(homedir(), entry.slice(2)) : entry;
}
