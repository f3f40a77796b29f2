import type { ServerResponse } from 'node:http';
import { toHarkError } from '../../shared/errors.ts';
import { Refusal } from './refusal.ts';

/** Sends a response unless one has started. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) return;
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    })
    .end(JSON.stringify(body));
}

/** Sends an error in the format that OpenAI clients expect. */
export function sendFailure(response: ServerResponse, thrown: unknown): void {
  if (thrown instanceof Refusal) {
    const { status, message, retryAfterSeconds } = thrown;
    const wait: Record<string, string> =
      retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
    return sendJson(response, status, { error: { message } }, wait);
  }
  const { code, message, advice } = toHarkError(thrown);
  sendJson(response, 503, { error: { code, message, advice } });
}
