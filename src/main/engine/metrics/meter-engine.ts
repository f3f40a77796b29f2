import type { EngineEvent } from '../../../shared/engine-events.ts';
import type { Engine } from '../engine.ts';
import type { ChunkTiming } from '../pipeline/session.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import { meteredSpeech } from './metered-speech.ts';
import { createMetrics } from './metrics.ts';
import { type MetricsServer, serveMetrics } from './metrics-server.ts';
import { TurnObserver } from './turn-observer.ts';

/** What a session is opened with, so that all it does is measured. */
export interface EngineMeter {
  speech: { transcriber: Transcriber; synthesizer: Synthesizer };
  onChunk(timing: ChunkTiming): void;
  observe(event: EngineEvent): void;
  /** @throws HarkError METRICS_PORT */
  serve(port: number): Promise<MetricsServer>;
}

/**
 * Measures an engine from outside.
 * @param allocations sample arrays its session has allocated so far
 */
export function meterEngine(engine: Engine, allocations: () => number): EngineMeter {
  const metrics = createMetrics({
    cache: () => engine.models.stats,
    residentBytes: () => process.memoryUsage.rss(),
    allocations,
  });
  const observer = new TurnObserver(metrics);
  const { processingSeconds, chunks, latenessSeconds } = metrics;
  return {
    speech: meteredSpeech(engine, metrics),
    onChunk({ processingMs, latenessMs, vadMs, wakeMs }) {
      chunks.inc();
      latenessSeconds.observe(latenessMs / 1000);
      processingSeconds.observe({ service: 'audio' }, processingMs / 1000);
      if (vadMs !== undefined) processingSeconds.observe({ service: 'vad' }, vadMs / 1000);
      if (wakeMs !== undefined) processingSeconds.observe({ service: 'wake' }, wakeMs / 1000);
    },
    observe: (event) => observer.observe(event),
    serve: (port) => serveMetrics(metrics.registry, port),
  };
}
