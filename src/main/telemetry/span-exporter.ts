import { randomBytes } from 'node:crypto';
import { type HrTime, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import type { IResource } from '@opentelemetry/resources';
import { BatchSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { TraceContext } from './trace-context.ts';

const SCOPE = { name: 'hark' };

/** A piece of work that is over. */
export interface FinishedSpan {
  name: string;
  kind: 'inside' | 'server';
  traceId: string;
  /** Of its own; a random one without. */
  spanId?: string;
  /** Of the span above, if there is one. */
  parentId?: string;
  /** Unix epoch, milliseconds. */
  startMs: number;
  endMs: number;
  failed: boolean;
  /** Never a word of what was said. */
  attributes: Record<string, string | number>;
}

/** Sends spans in batches. Their times and ids are known only when they are over, so none is ever open. */
export class SpanExporter {
  readonly #processor: BatchSpanProcessor;

  constructor(
    exporter: OTLPTraceExporter,
    private readonly resource: IResource,
    delayMs: number,
  ) {
    this.#processor = new BatchSpanProcessor(exporter, { scheduledDelayMillis: delayMs });
  }

  /** @returns where work below it belongs */
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
