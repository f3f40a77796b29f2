import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** @returns the whole body. @throws Refusal 413 if it is longer than the limit */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) throw new Refusal(413, `at most ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
