import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { HarkError } from '../../../shared/errors.ts';
import { listTools, type ToolList } from './list-tools.ts';
import { isConnectionLost, isSessionEnded, isTimeout, toMcpError } from './mcp-failure.ts';
import { type OpenedClient, openClient, type ServerConfig } from './open-client.ts';
import { resultText } from './result-text.ts';
import { callResultSchema } from './server-messages.ts';
import { untilAborted } from './until-aborted.ts';

/** All in milliseconds. */
export interface ConnectionLimits {
  /** `npx -y` and `uvx` download their program at the first start. */
  connectMs: number;
  /** After this the user is told. */
  slowStartMs: number;
  listMs: number;
  /** Until the answer or the next progress notification. */
  callMs: number;
  wholeCallMs: number;
  pingMs: number;
}

const LIMITS: ConnectionLimits = {
  connectMs: 90_000,
  slowStartMs: 10_000,
  listMs: 15_000,
  callMs: 30_000,
  wholeCallMs: 300_000,
  pingMs: 5000,
};

export interface ConnectionDeps {
  /** The server says so, or it was started or reached again. */
  onToolsChanged(): void;
  /** @param error MCP_SLOW */
  onSlow(error: HarkError): void;
  /** @returns what the user was given at a sign-in to the server; undefined without one */
  authProvider?(): OAuthClientProvider | undefined;
  /** Sends the requests to a server over HTTP. */
  fetch: FetchLike;
}

/**
 * A connection to an MCP server, opened at the first use and reopened after it is lost. Errors that the server answers
 * leave it open. When the server has forgotten the session, a new one is opened and the request repeated once.
 */
export class McpConnection {
  #opening: Promise<OpenedClient> | undefined;
  /** The last one that was opened. */
  #newest: OpenedClient | undefined;
  readonly #lifetime = new AbortController();
  /** A request got no answer in time: the server is asked for a sign of life before the next one. */
  #isDoubtful = false;
  #wantsSignIn = false;

  constructor(
    readonly name: string,
    private readonly config: ServerConfig,
    private readonly deps: ConnectionDeps,
    private readonly limits: ConnectionLimits = LIMITS,
  ) {}

  /** @throws HarkError MCP_UNAVAILABLE, MCP_SIGN_IN, MCP_FAILED */
  async tools(): Promise<ToolList> {
    const { tools, error } = await this.#use(({ client }) => listTools(client, this.limits.listMs));
    return error === undefined ? { tools } : { tools, error: toMcpError(this.name, error) };
  }

  /**
   * @param signal ends the wait and tells the server to stop
   * @returns the text of the result; may be empty
   * @throws HarkError MCP_UNAVAILABLE, MCP_SIGN_IN; MCP_FAILED when the tool or the server reports an error, or takes too
   *   long; the signal's reason when aborted
   */
  async call(tool: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<string> {
    const request = { method: 'tools/call' as const, params: { name: tool, arguments: args } };
    const result = await this.#use(
      ({ client }) =>
        client.request(request, callResultSchema, {
          timeout: this.limits.callMs,
          maxTotalTimeout: this.limits.wholeCallMs,
          resetTimeoutOnProgress: true,
          // Without a listener, the server is not asked for notifications.
          onprogress: () => undefined,
          ...(signal && { signal }),
        }),
      signal,
    );
    const text = resultText(result);
    if (result.isError) throw new HarkError('MCP_FAILED', text || `${this.name}: the tool gave no reason`);
    return text;
  }

  /** Whether the server refused the last request for want of a sign-in. */
  get wantsSignIn(): boolean {
    return this.#wantsSignIn;
  }

  /** The next use opens it anew: the user has signed in. */
  reopen(): void {
    if (this.#newest) this.#discard(this.#newest);
  }

  /** It cannot be used again. */
  async close(): Promise<void> {
    this.#lifetime.abort(new HarkError('MCP_UNAVAILABLE', `${this.name}: the connection is closed`));
    const opening = this.#opening;
    this.#opening = undefined;
    await (await opening?.catch(() => undefined))?.close();
  }

  async #use<T>(use: (opened: OpenedClient) => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      const result = await this.#repeatedUse(use, signal);
      this.#wantsSignIn = false;
      return result;
    } catch (error) {
      this.#wantsSignIn ||= error instanceof HarkError && error.code === 'MCP_SIGN_IN';
      throw error;
    }
  }

  async #repeatedUse<T>(use: (opened: OpenedClient) => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let isRepeated = false; ; isRepeated = true) {
      const opened = await untilAborted(this.#opened(), signal);
      try {
        return await use(opened);
      } catch (cause) {
        signal?.throwIfAborted();
        const isForgotten = opened.hasSession() && isSessionEnded(cause);
        if (isForgotten || isConnectionLost(cause)) this.#discard(opened);
        if (isForgotten && !isRepeated) continue;
        this.#isDoubtful = isTimeout(cause);
        throw toMcpError(this.name, cause, opened.details());
      }
    }
  }

  async #opened(): Promise<OpenedClient> {
    const opened = await this.#openOnce();
    if (opened.isClosed()) {
      this.#discard(opened);
      return this.#openOnce();
    }
    if (!this.#isDoubtful) return opened;
    this.#isDoubtful = false;
    try {
      await opened.client.ping({ timeout: this.limits.pingMs });
      return opened;
    } catch {
      this.#discard(opened);
      return this.#openOnce();
    }
  }

  #openOnce(): Promise<OpenedClient> {
    this.#lifetime.signal.throwIfAborted();
    if (this.#opening) return this.#opening;
    const opening = this.#open();
    this.#opening = opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return opening;
  }

  async #open(): Promise<OpenedClient> {
    const { name, config, deps, limits } = this;
    const slow = setTimeout(() => {
      deps.onSlow(new HarkError('MCP_SLOW', `${name}: the server has not started yet`));
    }, limits.slowStartMs);
    try {
      const opened = await openClient({
        name,
        config,
        authProvider: deps.authProvider?.(),
        fetch: deps.fetch,
        timeoutMs: limits.connectMs,
        signal: this.#lifetime.signal,
        onToolsChanged: () => deps.onToolsChanged(),
      });
      if (this.#newest) deps.onToolsChanged();
      this.#newest = opened;
      return opened;
    } finally {
      clearTimeout(slow);
    }
  }

  /** Another request may have opened a new one already. */
  #discard(opened: OpenedClient): void {
    if (this.#newest === opened) this.#opening = undefined;
    void opened.close().catch(() => undefined);
  }
}
