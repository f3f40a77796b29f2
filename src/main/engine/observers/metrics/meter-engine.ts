import type { Engine } from '../../engine.ts';
import type { RequestFigures } from '../../remote/http-client.ts';
import type { EngineObserver } from '../engine-observer.ts';
import { instrumentRuns } from '../instrument-runs.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { type MetricsServer, serveMetrics } from './metrics-server.ts';
import { TurnObserver } from './turn-observer.ts';

/** Records the engine's work as Prometheus metrics. */
export interface EngineMeter extends Required<EngineObserver> {
  /** @throws HarkError METRICS_PORT */
  serve(port: number): Promise<MetricsServer>;
}

/**
 * Creates the metrics of an engine.
 * @param allocations number of sample arrays the session has allocated so far
 */
export async function meterEngine(engine: Engine, allocations: () => number): Promise<EngineMeter> {
  const remotes = await engine.remotes();
  const metrics = createMetrics({
    cache: () => engine.models.stats,
    pools: () => remotes?.http.pools ?? [],
    sharedCache: () => remotes?.cache,
    residentBytes: () => process.memoryUsage.rss(),
    allocations,
  });
  const observer = new TurnObserver(metrics);
  const { processingSeconds, chunks, shedChunks, nearMisses, latenessSeconds } = metrics;
  if (remotes) remotes.http.onRequest = (figures) => observeRequest(metrics, figures);
  return {
    onChunk({ processingMs, latenessMs, shed, vadMs, wakeMs }) {
      chunks.inc();
      if (shed) shedChunks.inc();
      latenessSeconds.observe(latenessMs / 1000);
      processingSeconds.observe({ service: 'audio' }, processingMs / 1000);
      if (vadMs !== undefined) processingSeconds.observe({ service: 'vad' }, vadMs / 1000);
      if (wakeMs !== undefined) processingSeconds.observe({ service: 'wake' }, wakeMs / 1000);
    },
    onNearMiss: ({ woke }) => nearMisses.inc({ woke: String(woke) }),
    instrument: (services) =>
      instrumentRuns(services, (service, computeMs) => processingSeconds.observe({ service }, computeMs / 1000)),
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
