import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport, SseError } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import packageJson from '../../../../package.json' with { type: 'json' };
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { httpStatusOf, toMcpError } from './mcp-failure.ts';
import { StdioTransport } from './stdio-transport.ts';
import { untilAborted } from './until-aborted.ts';

export type ServerConfig = Config['mcp']['servers'][string];

type McpTransport = StdioTransport | StreamableHTTPClientTransport | SSEClientTransport;

/** Statuses of a request that a server of the old HTTP+SSE transport does not understand (MCP, "Backwards Compatibility"). */
const NOT_STREAMABLE_STATUSES: ReadonlySet<number | undefined> = new Set([400, 404, 405, 406, 415, 422]);

/** A server that is gone does not hold up the end of the engine. */
const END_SESSION_TIMEOUT_MS = 1000;

export interface OpenClientOptions {
  /** The server's name in the settings. */
  name: string;
  config: ServerConfig;
  /** What the user was given at a sign-in to this server. */
  authProvider?: OAuthClientProvider | undefined;
  /** Sends the requests to a server over HTTP. */
  fetch: FetchLike;
  /** Limit for the start of a program, the connection and the first answer. */
  timeoutMs: number;
  /** Ends the attempt. */
  signal: AbortSignal;
  onToolsChanged(): void;
}

/** An initialised connection to a server. */
export interface OpenedClient {
  client: Client;
  /** Whether the server may forget the session while the connection stays usable. */
  hasSession(): boolean;
  isClosed(): boolean;
  /** How a program ended, and what it said last; may be empty. */
  details(): string;
  close(): Promise<void>;
}

/**
 * Starts or reaches a server: by stdio, by streamable HTTP, or by the older HTTP+SSE if it rejects that.
 * @throws HarkError MCP_UNAVAILABLE, MCP_SIGN_IN; the signal's reason when aborted
 */
export async function openClient(options: OpenClientOptions): Promise<OpenedClient> {
  const { name, config, signal } = options;
  if (!('url' in config)) {
    const transport = await StdioTransport.create(name, config);
    signal.throwIfAborted();
    return connect(transport, options);
  }
  const url = new URL(config.url);
  const { authProvider, fetch } = options;
  const transportOptions = { fetch, requestInit: { headers: config.headers }, ...(authProvider && { authProvider }) };
  try {
    return await connect(new StreamableHTTPClientTransport(url, transportOptions), options);
  } catch (error) {
    if (!NOT_STREAMABLE_STATUSES.has(httpStatusOf((error as HarkError).cause))) throw error;
    return await connect(new SSEClientTransport(url, transportOptions), options).catch((sseError: HarkError) => {
      throw sseError.code === 'MCP_SIGN_IN' ? sseError : error;
    });
  }
}

async function connect(transport: McpTransport, options: OpenClientOptions): Promise<OpenedClient> {
  const { name, timeoutMs, signal, onToolsChanged } = options;
  const client = new Client({ name: 'hark', version: packageJson.version });
  const details = () => (transport instanceof StdioTransport ? transport.lastWords : '');
  let isClosed = false;
  client.onclose = () => {
    isClosed = true;
  };
  client.setNotificationHandler(ToolListChangedNotificationSchema, onToolsChanged);
  try {
    // The SDK's transports do not match its interface under exactOptionalPropertyTypes.
    const connecting = client.connect(transport as Parameters<Client['connect']>[0], {
      timeout: timeoutMs,
    });
    await untilAborted(within(timeoutMs, connecting), signal);
  } catch (cause) {
    void transport.close().catch(() => undefined);
    signal.throwIfAborted();
    const error = toMcpError(name, cause, details());
    // Nothing works without a connection, also when the server itself refuses it.
    throw error.code === 'MCP_FAILED' ? new HarkError('MCP_UNAVAILABLE', error.message, { cause }) : error;
  }
  if (transport instanceof SSEClientTransport) {
    // It would connect again by itself, to a session that is not initialised.
    client.onerror = (error) => {
      if (error instanceof SseError) void client.close();
    };
  }
  return {
    client,
    details,
    isClosed: () => isClosed,
    hasSession: () => !(transport instanceof StdioTransport) && hasSession(transport),
    close: async () => {
      if (transport instanceof StreamableHTTPClientTransport && !isClosed) await endSession(transport);
      await client.close();
    },
  };
}

function hasSession(transport: StreamableHTTPClientTransport | SSEClientTransport): boolean {
  return transport instanceof SSEClientTransport || transport.sessionId !== undefined;
}

/** Lets the server free the session. */
async function endSession(transport: StreamableHTTPClientTransport): Promise<void> {
  const ending = transport.terminateSession().catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, END_SESSION_TIMEOUT_MS);
  });
  await Promise.race([ending, limit]).finally(() => clearTimeout(timer));
}

function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const message = `the server did not start within ${timeoutMs / 1000} s`;
    timer = setTimeout(() => reject(new Error(message)), timeoutMs);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
