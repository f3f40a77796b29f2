import { randomBytes } from 'node:crypto';
import { type HrTime, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import type { IResource } from '@opentelemetry/resources';
import { BatchSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { TraceContext } from './trace-context.ts';

const SCOPE = { name: 'hark' };

/** A finished span. */
export interface FinishedSpan {
  name: string;
  kind: 'inside' | 'server';
  traceId: string;
  /** Its id; random when it is not given. */
  spanId?: string;
  /** The id of the parent span, if there is one. */
  parentId?: string;
  /** Unix epoch, milliseconds. */
  startMs: number;
  endMs: number;
  failed: boolean;
  /** Never contains what was said. */
  attributes: Record<string, string | number>;
}

/** Sends spans in batches. A span is created when its work is finished, since its times and ids are known only then. */
export class SpanExporter {
  readonly #processor: BatchSpanProcessor;

  constructor(
    exporter: OTLPTraceExporter,
    private readonly resource: IResource,
    delayMs: number,
  ) {
    this.#processor = new BatchSpanProcessor(exporter, { scheduledDelayMillis: delayMs });
  }

  /** @returns the context for child spans */
  add({ name, kind, traceId, spanId, parentId, startMs, endMs, failed, attributes }: FinishedSpan): TraceContext {
    const context: TraceContext = { traceId, spanId: spanId ?? randomBytes(8).toString('hex') };
    const span: ReadableSpan = {
      name,
      kind: kind === 'server' ? SpanKind.SERVER : SpanKind.INTERNAL,
      spanContext: () => ({ ...context, traceFlags: TraceFlags.SAMPLED }),
      ...(parentId && { parentSpanId: parentId }),
      startTime: hrTime(startMs),
      endTime: hrTime(endMs),
      duration: hrTime(endMs - startMs),
      status: { code: failed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
      attributes,
      links: [],
      events: [],
      ended: true,
      resource: this.resource,
      instrumentationLibrary: SCOPE,
      droppedAttributesCount: 0,
      droppedEventsCount: 0,
      droppedLinksCount: 0,
    };
    this.#processor.onEnd(span);
    return context;
  }

  async close(): Promise<void> {
    await this.#processor.shutdown();
  }
}

/** Seconds and nanoseconds. */
function hrTime(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)];
}
