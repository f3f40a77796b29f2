import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { constants, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import { HarkError } from '../../../../shared/errors.ts';
import type { Services } from '../../pipeline/services.ts';
import type { ChunkTiming } from '../../pipeline/session-options.ts';
import type { EngineObserver } from '../engine-observer.ts';
import { instrumentRuns } from '../instrument-runs.ts';
import { CpuProfiler } from './cpu-profiler.ts';
import { TraceFile } from './trace-file.ts';

const LANES = { chunks: 1, turns: 2, stt: 3, tts: 4, gc: 5 } as const;
const LANE_NAMES = Object.fromEntries(Object.entries(LANES).map(([name, number]) => [number, name]));
const MEMORY_INTERVAL_MS = 1000;
const GC_KINDS: Record<number, string> = {
  [constants.NODE_PERFORMANCE_GC_MAJOR]: 'major',
  [constants.NODE_PERFORMANCE_GC_MINOR]: 'minor',
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL]: 'incremental',
  [constants.NODE_PERFORMANCE_GC_WEAKCB]: 'weak callbacks',
};

type GarbageCollection = PerformanceEntry & { detail: { kind: number } };

/** Writes a trace of chunks, turns, STT and TTS runs, memory and garbage collection, and a CPU profile. */
export class EngineProfile implements EngineObserver {
  readonly #trace: TraceFile;
  readonly #profiler: CpuProfiler;
  readonly #gc = new PerformanceObserver((list) => {
    for (const { startTime, duration, detail } of list.getEntries() as GarbageCollection[]) {
      this.#trace.span(LANES.gc, GC_KINDS[detail.kind] ?? 'gc', performance.timeOrigin + startTime, duration);
    }
  });
  readonly #memory: NodeJS.Timeout;

  /** @throws HarkError OUTPUT_UNWRITABLE */
  constructor(readonly folder: string) {
    try {
      mkdirSync(folder, { recursive: true });
      this.#trace = new TraceFile(join(folder, `engine-${process.pid}.trace.json`));
    } catch (cause) {
      throw new HarkError('OUTPUT_UNWRITABLE', `profiling: ${(cause as Error).message}`, { cause });
    }
    this.#trace.nameLanes('hark-engine', LANE_NAMES);
    this.#profiler = new CpuProfiler(folder);
    this.#gc.observe({ entryTypes: ['gc'] });
    this.#memory = setInterval(() => this.#recordMemory(), MEMORY_INTERVAL_MS);
    this.#memory.unref();
  }

  onChunk({ processingMs, latenessMs, vadMs, wakeMs }: ChunkTiming): void {
    // A chunk without detection was only stored in the ring buffer.
    if (vadMs === undefined && wakeMs === undefined) return;
    this.#trace.span(LANES.chunks, 'chunk', Date.now() - processingMs, processingMs, { latenessMs, vadMs, wakeMs });
  }

  observe(event: EngineEvent): void {
    if (event.type !== 'turn') return;
    const { turnId, outcome, latencyMs, spans, zeroAtMs, atMs } = event;
    const startMs = Math.min(zeroAtMs, ...spans.map((span) => zeroAtMs + span.startMs));
    this.#trace.span(LANES.turns, 'turn', startMs, atMs - startMs, { turnId, outcome, ...latencyMs });
    for (const span of spans) {
      this.#trace.span(LANES.turns, span.stage, zeroAtMs + span.startMs, span.endMs - span.startMs, { turnId });
    }
    // Turns are rare, and a killed process must not lose one.
    this.#trace.flush();
  }

  instrument(services: Services): Services {
    return instrumentRuns(services, (service, computeMs) => {
      this.#trace.span(LANES[service], service, Date.now() - computeMs, computeMs);
    });
  }

  /** Writes the remaining events and the last CPU profile. */
  close(): void {
    clearInterval(this.#memory);
    this.#gc.disconnect();
    this.#profiler.close();
    this.#trace.close();
  }

  #recordMemory(): void {
    const { rss, heapUsed, external } = process.memoryUsage();
    const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
    this.#trace.counter('memory, MiB', Date.now(), {
      resident: mib(rss),
      heap: mib(heapUsed),
      external: mib(external),
    });
  }
}
