import { isDeepStrictEqual } from 'node:util';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { HarkError } from '../../../shared/errors.ts';
import { McpConnection } from './mcp-connection.ts';
import type { ServerConfig } from './open-client.ts';
import type { ListedTool } from './server-messages.ts';
import { signIn } from './sign-in/sign-in.ts';
import type { SignIns } from './sign-in/sign-ins.ts';
import { SignedInProvider } from './sign-in/signed-in-provider.ts';

/** A server that reports a change at every listing is asked more and more rarely. */
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 300_000;

export interface ToolListerDeps {
  signIns: SignIns;
  /** Sends the requests to a server over HTTP. */
  fetch: FetchLike;
  /** The tools may have changed. */
  onListed(): void;
  /** @param error HarkError MCP_UNAVAILABLE, MCP_SIGN_IN, MCP_SLOW */
  onError(error: unknown): void;
}

/** The tools of one server. Lists them again when the server says that they have changed. */
export class ToolLister {
  readonly connection: McpConnection;
  /** Empty until they are listed; the last ones while the server cannot be reached, which a call then reports. */
  tools: readonly ListedTool[] = [];
  #delayMs = FIRST_DELAY_MS;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    private readonly name: string,
    private readonly config: ServerConfig,
    private readonly deps: ToolListerDeps,
  ) {
    this.connection = new McpConnection(name, config, {
      onToolsChanged: () => this.#listLater(),
      onSlow: (error) => deps.onError(error),
      authProvider: () => this.#authProvider(),
      fetch: deps.fetch,
    });
  }

  /** Whether its server wants a sign-in, and is one that a browser can sign in to. */
  get wantsSignIn(): boolean {
    return 'url' in this.config && this.connection.wantsSignIn;
  }

  /**
   * Signs the user in, in the browser, and lists the tools.
   * @param openPage opens a page in the browser
   * @param signal ends the sign-in
   * @throws HarkError MCP_SIGN_IN; the signal's reason when aborted
   */
  async signIn(openPage: (url: string) => void, signal: AbortSignal): Promise<void> {
    const { name, config, deps } = this;
    if (!('url' in config)) return;
    const { url, headers } = config;
    deps.signIns.keep(name, await signIn({ server: name, url, headers, fetch: deps.fetch, openPage, signal }));
    this.connection.reopen();
    await this.list();
  }

  /** Never throws; a failure is reported, and the server keeps the tools that it had. */
  async list(): Promise<void> {
    const before = this.tools;
    try {
      const { tools, error } = await this.connection.tools();
      this.tools = tools;
      if (error !== undefined) this.#report(error);
    } catch (error) {
      this.#report(error);
    }
    const isSame = isDeepStrictEqual(this.tools, before);
    this.#delayMs = isSame ? Math.min(this.#delayMs * 2, MAX_DELAY_MS) : FIRST_DELAY_MS;
    this.deps.onListed();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.connection.close();
  }

  #listLater(): void {
    if (this.#isClosed || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.list();
    }, this.#delayMs);
  }

  #authProvider(): SignedInProvider | undefined {
    const { name, config, deps } = this;
    const credentials = 'url' in config ? deps.signIns.of(name, config.url) : undefined;
    return credentials && new SignedInProvider(name, credentials, (renewed) => deps.signIns.keep(name, renewed));
  }

  #report(error: unknown): void {
    if (this.#isClosed) return;
    // To the user, a server that answers with an error cannot be used either.
    const isRefusal = error instanceof HarkError && error.code === 'MCP_FAILED';
    this.deps.onError(isRefusal ? new HarkError('MCP_UNAVAILABLE', error.message, { cause: error }) : error);
  }
}
