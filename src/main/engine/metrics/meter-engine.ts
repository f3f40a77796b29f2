import type { EngineEvent } from '../../../shared/engine-events.ts';
import type { Engine } from '../engine.ts';
import type { Services } from '../pipeline/services.ts';
import type { ChunkTiming } from '../pipeline/session.ts';
import type { RequestFigures } from '../remote/http-client.ts';
import { meteredServices } from './metered-services.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { type MetricsServer, serveMetrics } from './metrics-server.ts';
import { TurnObserver } from './turn-observer.ts';

/** What a session is opened with, so that all it does is measured. */
export interface EngineMeter {
  services: Services;
  onChunk(timing: ChunkTiming): void;
  observe(event: EngineEvent): void;
  /** @throws HarkError METRICS_PORT */
  serve(port: number): Promise<MetricsServer>;
}

/**
 * Measures an engine from outside.
 * @param allocations sample arrays its session has allocated so far
 */
export async function meterEngine(engine: Engine, allocations: () => number): Promise<EngineMeter> {
  const remotes = await engine.remotes();
  const metrics = createMetrics({
    cache: () => engine.models.stats,
    pools: () => remotes?.http.pools ?? [],
    residentBytes: () => process.memoryUsage.rss(),
    allocations,
  });
  const observer = new TurnObserver(metrics);
  const { processingSeconds, chunks, latenessSeconds } = metrics;
  if (remotes) remotes.http.onRequest = (figures) => observeRequest(metrics, figures);
  return {
    services: meteredServices(await engine.services(), metrics),
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

function observeRequest(
  { requestSeconds, requests }: Metrics,
  { service, method, status, durationMs }: RequestFigures,
): void {
  requestSeconds.observe({ service, method }, durationMs / 1000);
  requests.inc({ service, status });
}
