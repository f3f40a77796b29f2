import type { Logger } from 'pino';
import type { EngineEvent, EngineEventOf } from '../../../shared/engine/engine-events.ts';
import { LATENESS_TARGET_MS, TARGETS_MS } from '../../../shared/engine/latency-targets.ts';
import type { ChunkTiming } from '../pipeline/session-options.ts';
import type { EngineObserver } from './engine-observer.ts';

/** A busy processor makes every chunk late; one report a second is enough. */
const LATE_REPORT_INTERVAL_MS = 1000;

/**
 * Logs durations, and no spoken text: each stage at level debug, each turn at info, late chunks and slow
 * turns at warn.
 */
export class PerformanceLog implements EngineObserver {
  #lastReportMs = Number.NEGATIVE_INFINITY;
  #lateChunks = 0;

  constructor(private readonly log: Logger) {}

  onChunk({ latenessMs, processingMs }: ChunkTiming): void {
    if (latenessMs <= LATENESS_TARGET_MS) return;
    this.#lateChunks += 1;
    const nowMs = performance.now();
    if (nowMs - this.#lastReportMs < LATE_REPORT_INTERVAL_MS) return;
    this.log.warn({ latenessMs, processingMs, chunks: this.#lateChunks }, 'chunks were late');
    this.#lastReportMs = nowMs;
    this.#lateChunks = 0;
  }

  observe(event: EngineEvent): void {
    if (event.type === 'turn') this.#logTurn(event);
  }

  #logTurn({ turnId, outcome, latencyMs, spans }: EngineEventOf<'turn'>): void {
    for (const span of spans) this.log.debug({ turnId, ...span }, 'stage');
    const slow = (latencyMs.voiceToVoice ?? 0) > TARGETS_MS.voiceToVoice;
    this.log[slow ? 'warn' : 'info']({ turnId, outcome, latencyMs }, slow ? 'slow turn' : 'turn');
  }
}
