import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';

/** A killed process loses at most one segment. */
const SEGMENT_MS = 30_000;
/** Older segments are overwritten. */
const MAX_SEGMENTS = 20;

/** Profiles this thread's JavaScript into `.cpuprofile` files for Chrome DevTools, one file per segment. */
export class CpuProfiler {
  readonly #inspector = new Session();
  readonly #timer: NodeJS.Timeout;
  #segment = 0;

  constructor(private readonly folder: string) {
    this.#inspector.connect();
    this.#inspector.post('Profiler.enable');
    this.#inspector.post('Profiler.start');
    this.#timer = setInterval(() => this.#nextSegment(), SEGMENT_MS);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#writeSegment();
    this.#inspector.disconnect();
  }

  #nextSegment(): void {
    this.#writeSegment();
    this.#inspector.post('Profiler.start');
  }

  /** The inspector of the same process calls back before `post` returns. */
  #writeSegment(): void {
    this.#inspector.post('Profiler.stop', (error, answer) => {
      if (error) return;
      const number = String(this.#segment++ % MAX_SEGMENTS).padStart(2, '0');
      writeFileSync(join(this.folder, `engine-${process.pid}-${number}.cpuprofile`), JSON.stringify(answer.profile));
    });
  }
}
