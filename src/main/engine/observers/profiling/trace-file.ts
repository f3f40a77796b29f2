import { appendFileSync, writeFileSync } from 'node:fs';

/** Events are written in batches; single writes would show in the trace. */
const FLUSH_INTERVAL_MS = 1000;

interface TraceEvent {
  name: string;
  /** `X` a span, `M` metadata, `C` a counter. */
  ph: 'X' | 'M' | 'C';
  /** Microseconds of the system's monotonic clock, as Chromium's own traces have it, so that they fit together. */
  ts?: number;
  dur?: number;
  tid?: number;
  args?: Record<string, unknown>;
}

/**
 * A file in Chrome's trace event format (JSON array format, whose closing bracket may be missing, so that a
 * killed process leaves a whole trace): opens in Perfetto and in chrome://tracing.
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

  /** Names the process and its threads in the trace. @param lanes names by number */
  describe(processName: string, lanes: Readonly<Record<number, string>>): void {
    this.#add({ name: 'process_name', ph: 'M', args: { name: processName } });
    for (const [tid, name] of Object.entries(lanes)) {
      this.#add({ name: 'thread_name', ph: 'M', tid: Number(tid), args: { name } });
    }
  }

  /** @param startMs since the Unix epoch */
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

/** Taken once, so that setting the wall clock does not break the trace. */
const EPOCH_TO_MONOTONIC_US = Number(process.hrtime.bigint() / 1000n) - Date.now() * 1000;

function monotonicMicroseconds(epochMs: number): number {
  return microseconds(epochMs) + EPOCH_TO_MONOTONIC_US;
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}
