import { appendFileSync, writeFileSync } from 'node:fs';

/** Events are written in batches, because one write per event would show in the trace. */
const FLUSH_INTERVAL_MS = 1000;

interface TraceEvent {
  name: string;
  /** `X` is a span, `M` metadata, `C` a counter. */
  ph: 'X' | 'M' | 'C';
  /** Microseconds of the system's monotonic clock, as in Chromium's traces. */
  ts?: number;
  dur?: number;
  tid?: number;
  args?: Record<string, unknown>;
}

/**
 * Writes a file in Chrome's trace event format for Perfetto and chrome://tracing. The JSON array format does not
 * need its closing bracket, so the file of a killed process is valid.
 */
export class TraceFile {
  readonly #timer: NodeJS.Timeout;
  #lines: string[] = [];

  /** @throws Error when the file cannot be written */
  constructor(private readonly file: string) {
    writeFileSync(file, '[\n');
    this.#timer = setInterval(() => this.flush(), FLUSH_INTERVAL_MS);
    this.#timer.unref();
  }

  /** Names the process and its lanes. @param lanes names by lane number */
  nameLanes(processName: string, lanes: Readonly<Record<number, string>>): void {
    this.#add({ name: 'process_name', ph: 'M', args: { name: processName } });
    for (const [tid, name] of Object.entries(lanes)) {
      this.#add({ name: 'thread_name', ph: 'M', tid: Number(tid), args: { name } });
    }
  }

  /** @param startMs milliseconds since the Unix epoch */
  span(lane: number, name: string, startMs: number, durationMs: number, args: Record<string, unknown> = {}): void {
    this.#add({ name, ph: 'X', ts: monotonicMicroseconds(startMs), dur: microseconds(durationMs), tid: lane, args });
  }

  counter(name: string, atMs: number, values: Record<string, number>): void {
    this.#add({ name, ph: 'C', ts: monotonicMicroseconds(atMs), args: values });
  }

  flush(): void {
    if (this.#lines.length > 0) appendFileSync(this.file, this.#lines.join(''));
    this.#lines = [];
  }

  close(): void {
    clearInterval(this.#timer);
    this.flush();
  }

  #add(event: TraceEvent): void {
    this.#lines.push(`${JSON.stringify({ pid: process.pid, ...event })},\n`);
  }
}

/** Measured once, so that a change of the wall clock does not shift later events. */
const EPOCH_TO_MONOTONIC_US = Number(process.hrtime.bigint() / 1000n) - Date.now() * 1000;

function monotonicMicroseconds(epochMs: number): number {
  return microseconds(epochMs) + EPOCH_TO_MONOTONIC_US;
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}
