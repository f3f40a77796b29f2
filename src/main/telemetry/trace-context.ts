import { createHash } from 'node:crypto';

/** The position of a span in its trace. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  traceId: string;
  /** The parent span, 16 hexadecimal digits. */
  spanId: string;
}

/** W3C Trace Context, 3.2: version 00. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/**
 * The trace of a turn, derived from its id alone, so that every machine that knows the turn uses the same trace.
 * @param turnId a UUID
 */
export function traceOfTurn(turnId: string): TraceContext {
  const spanId = createHash('sha256').update(turnId).digest('hex').slice(0, 16);
  return { traceId: turnId.replaceAll('-', '').toLowerCase(), spanId };
}

/** The header that tells a server the parent of its spans. */
export function traceparentOf({ traceId, spanId }: TraceContext): string {
  return `00-${traceId}-${spanId}-01`;
}

/** @returns undefined when the header is absent or invalid */
export function parseTraceparent(header: string | undefined): TraceContext | undefined {
  const [, traceId, spanId] = TRACEPARENT.exec(header ?? '') ?? [];
  return traceId && spanId ? { traceId, spanId } : undefined;
}
