import type { Logger } from 'pino';
import type { EngineEvent, EngineEventOf } from '../../../shared/engine-events.ts';
import type { Services } from '../pipeline/services.ts';
import type { ChunkTiming } from '../pipeline/session.ts';
import type { EngineObserver } from './engine-observer.ts';

/** A chunk that is later has missed the next one's start. */
const LATE_MS = 20;
/** A processor that is busy for long makes each chunk late: once a second is enough to know it. */
const LATE_REPORT_INTERVAL_MS = 1000;
/** The target for a turn. */
const SLOW_TURN_MS = 2000;

/**
 * Writes what took how long, and never what was said: each stage at level debug, each turn at info, late
 * chunks and slow turns at warn.
 */
export class PerformanceLog implements EngineObserver {
  #lastReportMs = Number.NEGATIVE_INFINITY;
  #lateChunks = 0;

  constructor(private readonly log: Logger) {}

  onChunk({ latenessMs, processingMs }: ChunkTiming): void {
    if (latenessMs <= LATE_MS) return;
    this.#lateChunks += 1;
    const nowMs = performance.now();
    if (nowMs - this.#lastReportMs < LATE_REPORT_INTERVAL_MS) return;
    this.log.warn({ latenessMs, processingMs, chunks: this.#lateChunks }, 'chunks were late');
    this.#lastReportMs = nowMs;
    this.#lateChunks = 0;
  }

  onNearMiss(): void {
    // It is part of what is heard, not of what takes time.
  }

  observe(event: EngineEvent): void {
    if (event.type === 'turn') this.#logTurn(event);
  }

  watch(services: Services): Services {
    return services;
  }

  #logTurn({ turnId, outcome, latencyMs, spans }: EngineEventOf<'turn'>): void {
    for (const span of spans) this.log.debug({ turnId, ...span }, 'stage');
    const slow = (latencyMs.voiceToVoice ?? 0) > SLOW_TURN_MS;
    this.log[slow ? 'warn' : 'info']({ turnId, outcome, latencyMs }, slow ? 'slow turn' : 'turn');
  }
}
