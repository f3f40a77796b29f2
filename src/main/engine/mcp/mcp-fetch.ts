import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { Agent, DecoratorHandler, type Dispatcher, fetch, type RequestInit } from 'undici';
import { connectionError, isProxyRefusal } from '../remote/remote-errors.ts';
import { Connections } from '../remote/transport/connections.ts';

/** undici's default. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Statuses of responses that cannot have a body (Fetch Standard, "null body status"). */
const NULL_BODY_STATUSES: ReadonlySet<number> = new Set([204, 205, 304]);

/** Sends the requests of MCP's SDK through the proxy, and with the certificates, of Hark's other connections. */
export class McpFetch {
  /** Each event stream keeps one connection. */
  readonly #connections = new Connections({ poolSize: null, connectTimeoutMs: CONNECT_TIMEOUT_MS });
  /** A redirection may lead to another server. */
  readonly #dispatcher = new Agent({ factory: (origin) => this.#connections.to(new URL(origin)) }).compose(
    (dispatch) => (options, handler) => dispatch(options, new ProxyRefusalHandler(handler)),
  );

  /** @throws TypeError as `fetch` does, which says what is wrong with the connection, the proxy or the certificate */
  readonly fetch: FetchLike = async (address, init) => {
    const options = { ...init, dispatcher: this.#dispatcher } as RequestInit;
    const response = await fetch(address, options).catch((error: unknown) => {
      throw describeFailure(error, new URL(address));
    });
    const { status, statusText, headers } = response;
    // undici cancels a body that nobody reads when its response is garbage-collected.
    const body = (response.body as ReadableStream | null)?.pipeThrough(new TransformStream()) ?? null;
    // The SDK reads the errors of a sign-in only from responses of the global class.
    return new Response(NULL_BODY_STATUSES.has(status) ? null : body, { status, statusText, headers: [...headers] });
  };

  /** Aborts all requests. */
  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }
}

/** `fetch` takes the error of a proxy's refusal, by its name, for that of an aborted request, and drops what it says. */
class ProxyRefusalHandler extends DecoratorHandler {
  constructor(private readonly handler: Dispatcher.DispatchHandlers) {
    super(handler);
  }

  onError(error: Error): void {
    this.handler.onError?.(isProxyRefusal(error.message) ? new Error(error.message, { cause: error }) : error);
  }
}

function describeFailure(error: unknown, url: URL): unknown {
  if (!(error instanceof TypeError) || error.cause === undefined) return error;
  return new TypeError(connectionError(url.origin, error.cause, url).message);
}
