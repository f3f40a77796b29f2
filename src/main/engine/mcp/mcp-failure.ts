import { SseError } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InvalidGrantError } from '@modelcontextprotocol/sdk/server/auth/errors.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import { cutText } from './cut-text.ts';

/** The message is shown with the turn and sent to the model. */
const MAX_MESSAGE_LENGTH = 500;

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const NOT_FOUND = 404;

/** JSON-RPC 2.0, "Error object"; a server may send one with an HTTP error status (MCP, "Streamable HTTP"). */
const rpcErrorSchema = z.object({ error: z.object({ message: z.string(), data: z.unknown().optional() }) });

/** What servers say of an unknown session; the protocol wants HTTP 404, many send 400 or a JSON-RPC error. */
const SESSION_WORDS =
  /\bsession(?:[ -]?id)?(?: \S+)? (?:was |is |has )?(?:not found|not valid|invalid|expired|unknown|terminated|closed)\b|\b(?:no valid|invalid|unknown|expired|missing|no) (?:mcp[- ])?session\b/i;

/** @returns the HTTP status of a failed request; undefined for other failures */
export function httpStatusOf(error: unknown): number | undefined {
  if (error instanceof StreamableHTTPError || error instanceof SseError) {
    return error.code !== undefined && error.code > 0 ? error.code : undefined;
  }
  // The SDK's transport of the old kind says the status in words only.
  const [, status] = /\(HTTP (\d{3})\)/.exec(messageOf(error)) ?? [];
  return status === undefined ? undefined : Number(status);
}

/** Whether the server does not know the session any more: it has done nothing, and a new session may be opened. */
export function isSessionEnded(error: unknown): boolean {
  const status = httpStatusOf(error);
  if (status === NOT_FOUND) return true;
  // The SDK's servers use this code for it.
  const isRpcError = error instanceof McpError && error.code === ErrorCode.RequestTimeout;
  return (status !== undefined ? status < 500 : isRpcError) && SESSION_WORDS.test(messageOf(error));
}

/** Whether the request did not reach the server, or its answer did not arrive. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof McpError || httpStatusOf(error) !== undefined) return false;
  if (messageOf(error) === 'Not connected') return true;
  // What `fetch` throws for every failure of the network, and when the transport is closed (Fetch Standard).
  return error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');
}

export function isTimeout(error: unknown): boolean {
  return (
    error instanceof McpError && error.code === ErrorCode.RequestTimeout && /timed out|timeout/i.test(error.message)
  );
}

/** Whether the server answered that it does not have this method. */
export function isMethodMissing(error: unknown): boolean {
  return error instanceof McpError && error.code === ErrorCode.MethodNotFound;
}

/**
 * @param server its name in the settings
 * @param details how a program ended, and what it said last
 * @returns MCP_SIGN_IN, MCP_FAILED for an error that the server itself sent as its answer, else MCP_UNAVAILABLE
 */
export function toMcpError(server: string, cause: unknown, details = ''): HarkError {
  if (cause instanceof HarkError) return cause;
  const failure = (code: 'MCP_SIGN_IN' | 'MCP_FAILED' | 'MCP_UNAVAILABLE', message: string) =>
    new HarkError(code, cutText(`${server}: ${message}`, MAX_MESSAGE_LENGTH), { cause });
  if (cause instanceof InvalidGrantError) return failure('MCP_SIGN_IN', 'the sign-in has expired');
  const status = httpStatusOf(cause);
  if (status === UNAUTHORIZED) return failure('MCP_SIGN_IN', 'the server wants a sign-in (HTTP 401)');
  if (status === FORBIDDEN) return failure('MCP_SIGN_IN', 'the server refuses this access (HTTP 403)');
  if (status !== undefined) {
    const words = rpcMessageIn(messageOf(cause));
    if (words !== undefined && status < 500) return failure('MCP_FAILED', words);
    return failure('MCP_UNAVAILABLE', `the server answered with HTTP ${status}: ${words ?? messageOf(cause)}`);
  }
  if (isTimeout(cause)) return failure('MCP_FAILED', 'the server did not answer in time');
  if (cause instanceof McpError && !isClosed(cause)) {
    return failure('MCP_FAILED', withData({ message: messageOf(cause), data: cause.data }));
  }
  const reason =
    cause instanceof z.core.$ZodError || cause instanceof SyntaxError ? 'the server sent no valid answer' : '';
  return failure('MCP_UNAVAILABLE', [reason || messageOf(cause), details].filter(Boolean).join('; '));
}

/** The SDK's own error; servers use its code for errors of theirs. */
function isClosed({ code, message }: McpError): boolean {
  return code === ErrorCode.ConnectionClosed && message.endsWith('Connection closed');
}

/** Servers that answer "Internal error" say in `data` what is wrong. */
function withData({ message, data }: { message: string; data?: unknown }): string {
  if (data === undefined || data === null) return message || 'the server gave no reason';
  return `${message}: ${typeof data === 'string' ? data : JSON.stringify(data)}`;
}

/** Without the SDK's own prefixes, and with the reason of a failed `fetch`. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason =
    error.cause instanceof Error ? `: ${error.cause.message || (error.cause as { code?: string }).code}` : '';
  return `${error.message}${reason}`.replace(
    /^(?:MCP error -?\d+: |Streamable HTTP error: |SSE error: |Error POSTing to endpoint: )+/,
    '',
  );
}

/** @param body the text of an HTTP error, perhaps with the SDK's words before it */
function rpcMessageIn(body: string): string | undefined {
  try {
    const parsed = rpcErrorSchema.safeParse(JSON.parse(body.slice(body.indexOf('{'))));
    return parsed.data && withData(parsed.data.error);
  } catch {
    return undefined;
  }
}
