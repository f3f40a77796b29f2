import { createHash } from 'node:crypto';

/** Where a span belongs. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  traceId: string;
  /** Of the span above, 16 hexadecimal digits. */
  spanId: string;
}

/** W3C Trace Context, 3.2: version 00. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/**
 * The trace of a turn, by its id alone: whoever knows of the turn, on whatever machine, names the same one.
 * @param turnId a UUID
 */
export function traceOfTurn(turnId: string): TraceContext {
  const spanId = createHash('sha256').update(turnId).digest('hex').slice(0, 16);
  return { traceId: turnId.replaceAll('-', '').toLowerCase(), spanId };
}

/** The header that tells a server which span its work belongs to. */
export function traceparentOf({ traceId, spanId }: TraceContext): string {
  return `00-${traceId}-${spanId}-01`;
}

/** @returns undefined for a header that is absent or makes no sense: its sender has no trace */
export function parseTraceparent(header: string | undefined): TraceContext | undefined {
  const [, traceId, spanId] = TRACEPARENT.exec(header ?? '') ?? [];
  return traceId && spanId ? { traceId, spanId } : undefined;
}
