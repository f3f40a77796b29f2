import { randomUUID } from 'node:crypto';
import { auth, extractWWWAuthenticateParams, type OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import type { OAuthClientInformationMixed, OAuthTokens } from '@modelcontextprotocol/sdk/shared/auth.js';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { HarkError } from '../../../../shared/errors.ts';
import { SAFE_URL } from '../../../../shared/settings/safe-url.ts';
import { withinLimit } from '../../within-limit.ts';
import { cutText } from '../cut-text.ts';
import { untilAborted } from '../until-aborted.ts';
import { clientMetadata } from './client-metadata.ts';
import { RedirectListener } from './redirect-listener.ts';
import type { Credentials } from './sign-ins.ts';

/** The user looks for a password, or for the telephone. */
const TIMEOUT_MS = 10 * 60_000;
const MAX_REASON_LENGTH = 300;

export interface SignInOptions {
  /** The server's name in the settings. */
  server: string;
  url: string;
  headers: Record<string, string>;
  /** Sends the requests to the server, and to the one that signs the user in. */
  fetch: FetchLike;
  /** Opens the page on which the user signs in. */
  openPage(url: string): void;
  /** Ends the sign-in. */
  signal: AbortSignal;
}

/**
 * Signs the user in to a server in the browser, with the authorization code and PKCE (MCP, "Authorization"; RFC 8252).
 * @throws HarkError MCP_SIGN_IN; the signal's reason when aborted
 */
export async function signIn(options: SignInOptions): Promise<Credentials> {
  const { server, signal } = options;
  signal.throwIfAborted();
  const state = randomUUID();
  const redirect = await RedirectListener.open(state);
  const limit = { limitMs: TIMEOUT_MS, reason: new Error('nobody has signed in within ten minutes') };
  try {
    return await withinLimit(signal, limit, (limited) => authorize(options, redirect, state, limited));
  } catch (cause) {
    signal.throwIfAborted();
    throw new HarkError('MCP_SIGN_IN', cutText(`${server}: ${(cause as Error).message}`, MAX_REASON_LENGTH), { cause });
  } finally {
    redirect.close();
  }
}

/** @param signal ends it, also after the limit */
async function authorize(
  options: SignInOptions,
  redirect: RedirectListener,
  state: string,
  signal: AbortSignal,
): Promise<Credentials> {
  const { url, fetch } = options;
  const provider = new SigningInProvider(redirect.url, state, (page) => open(page, options));
  const request = {
    serverUrl: url,
    ...(await challengeOf(options, signal)),
    fetchFn: (address: string | URL, init?: RequestInit) => fetch(address, { ...init, signal }),
  };
  await auth(provider, request);
  const authorizationCode = await untilAborted(redirect.code, signal);
  await auth(provider, { ...request, authorizationCode });
  return { url, ...provider.given };
}

function open(page: URL, { openPage }: SignInOptions): void {
  if (!SAFE_URL.test(page.href)) throw new Error(`the server names a page that is not safe: ${page.origin}`);
  openPage(page.href);
}

/** What the server says of its sign-in, when it is asked without one. */
async function challengeOf({ url, headers, fetch }: SignInOptions, signal: AbortSignal) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'ping' }),
    signal,
  });
  await response.body?.cancel();
  const { resourceMetadataUrl, scope } = extractWWWAuthenticateParams(response);
  return { ...(resourceMetadataUrl && { resourceMetadataUrl }), ...(scope && { scope }) };
}

/** Keeps what the steps of one sign-in give each other. */
class SigningInProvider implements OAuthClientProvider {
  #client: OAuthClientInformationMixed | undefined;
  #tokens: OAuthTokens | undefined;
  #verifier = '';

  constructor(
    readonly redirectUrl: string,
    private readonly expectedState: string,
    private readonly openPage: (url: URL) => void,
  ) {}

  /** @throws Error before the sign-in is done */
  get given(): Pick<Credentials, 'client' | 'tokens'> {
    if (!this.#client || !this.#tokens) throw new Error('the server gave no token');
    return { client: { ...this.#client }, tokens: { ...this.#tokens } };
  }

  get clientMetadata() {
    return clientMetadata(this.redirectUrl);
  }

  state(): string {
    return this.expectedState;
  }

  clientInformation(): OAuthClientInformationMixed | undefined {
    return this.#client;
  }

  saveClientInformation(client: OAuthClientInformationMixed): void {
    this.#client = client;
  }

  tokens(): OAuthTokens | undefined {
    return this.#tokens;
  }

  saveTokens(tokens: OAuthTokens): void {
    this.#tokens = tokens;
  }

  redirectToAuthorization(url: URL): void {
    this.openPage(url);
  }

  saveCodeVerifier(verifier: string): void {
    this.#verifier = verifier;
  }

  codeVerifier(): string {
    return this.#verifier;
  }
}
