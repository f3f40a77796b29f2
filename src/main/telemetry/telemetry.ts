import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import {
  ExponentialHistogramAggregation,
  MeterProvider,
  PeriodicExportingMetricReader,
  View,
} from '@opentelemetry/sdk-metrics';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Config } from '../../shared/settings/config-schema.ts';
import { FleetMetrics, HISTOGRAM_NAMES } from './fleet-metrics.ts';
import { SpanExporter } from './span-exporter.ts';
import { parseTraceparent } from './trace-context.ts';
import { TurnTelemetry } from './turn-telemetry.ts';

/** Limit of an export with all retries, so that an unreachable collector does not delay the end of a server. */
const SEND_TIMEOUT_MS = 3000;
/** Limit of the last export when Hark ends. */
const CLOSE_TIMEOUT_MS = 2000;

/**
 * Reports durations, counts and error codes to an OpenTelemetry collector, never what was said. Off unless
 * an address is configured.
 */
export class Telemetry {
  private constructor(
    readonly spans: SpanExporter,
    readonly metrics: FleetMetrics,
    private readonly provider: MeterProvider,
  ) {}

  /** @param service `hark` for a desktop, `hark-server` for a server */
  static open(
    { api_key, interval_seconds }: Config['telemetry'],
    baseUrl: string,
    service: 'hark' | 'hark-server',
  ): Telemetry {
    const headers = api_key === null ? {} : { authorization: `Bearer ${api_key}` };
    const urlOf = (signal: string) => `${baseUrl.replace(/\/$/, '')}/v1/${signal}`;
    const intervalMs = interval_seconds * 1000;
    const resource = new Resource({
      'service.name': service,
      'service.version': packageJson.version,
      // A random id per process: it distinguishes instances and identifies nobody.
      'service.instance.id': randomUUID(),
    });
    const provider = new MeterProvider({
      resource,
      // Percentiles over a whole fleet without buckets chosen in advance (https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exponentialhistogram).
      views: HISTOGRAM_NAMES.map(
        (instrumentName) => new View({ instrumentName, aggregation: new ExponentialHistogramAggregation() }),
      ),
      readers: [
        new PeriodicExportingMetricReader({
          exporter: new OTLPMetricExporter({ url: urlOf('metrics'), headers, timeoutMillis: SEND_TIMEOUT_MS }),
          exportIntervalMillis: intervalMs,
          exportTimeoutMillis: Math.min(intervalMs, SEND_TIMEOUT_MS),
        }),
      ],
    });
    const exporter = new OTLPTraceExporter({ url: urlOf('traces'), headers, timeoutMillis: SEND_TIMEOUT_MS });
    return new Telemetry(
      new SpanExporter(exporter, resource, Math.min(intervalMs, 5000)),
      new FleetMetrics(provider.getMeter('hark')),
      provider,
    );
  }

  /** Follows the turns of one conversation. */
  followTurns(): TurnTelemetry {
    return new TurnTelemetry(this.spans, this.metrics);
  }

  /** Records a finished request, under the turn of the client when the request names it. */
  request({ headers }: IncomingMessage, route: string, status: number, durationMs: number): void {
    this.metrics.request(route, status, durationMs);
    const { traceparent } = headers;
    const above = parseTraceparent(Array.isArray(traceparent) ? traceparent[0] : traceparent);
    const endMs = Date.now();
    this.spans.add({
      name: route,
      kind: 'server',
      traceId: above?.traceId ?? randomUUID().replaceAll('-', ''),
      ...(above && { parentId: above.spanId }),
      startMs: endMs - durationMs,
      endMs,
      failed: status >= 500,
      attributes: { 'http.response.status_code': status },
    });
  }

  /** Sends what is left, without waiting for a collector that does not answer. */
  async close(): Promise<void> {
    const sent = Promise.allSettled([this.spans.close(), this.provider.shutdown()]);
    await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS))]);
  }
}
