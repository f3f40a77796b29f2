import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import type { OAuthTokens } from '@modelcontextprotocol/sdk/shared/auth.js';
import { HarkError } from '../../../../shared/errors.ts';
import { clientMetadata } from './client-metadata.ts';
import type { Credentials } from './sign-ins.ts';

/** Sends what was given at a sign-in with every request, and renews it. Nobody is sent to a browser. */
export class SignedInProvider implements OAuthClientProvider {
  /** Without one the SDK takes the tokens for those of a program, which get no renewal. */
  readonly redirectUrl = 'http://127.0.0.1/';
  /** Renewals that another request may not have heard of. */
  #isRenewed = false;

  /** @param onRenewed called with credentials that replace these */
  constructor(
    private readonly server: string,
    private credentials: Credentials,
    private readonly onRenewed: (credentials: Credentials) => void,
  ) {}

  get clientMetadata() {
    return clientMetadata(this.redirectUrl);
  }

  clientInformation() {
    return this.credentials.client;
  }

  tokens(): OAuthTokens {
    return this.credentials.tokens;
  }

  saveTokens(tokens: OAuthTokens): void {
    this.credentials = { ...this.credentials, tokens: { ...tokens } };
    this.#isRenewed = true;
    this.onRenewed(this.credentials);
  }

  /** @throws HarkError MCP_SIGN_IN */
  redirectToAuthorization(): never {
    throw new HarkError('MCP_SIGN_IN', `${this.server}: the sign-in has expired`);
  }

  /**
   * The server no longer takes them. Of two requests that find them expired the slower one tries to renew with what the other has
   * just replaced: the SDK then tries once more, with what there is now.
   * @throws HarkError MCP_SIGN_IN
   */
  invalidateCredentials(scope: string): void {
    if (scope !== 'tokens' || !this.#isRenewed) this.redirectToAuthorization();
    this.#isRenewed = false;
  }

  saveCodeVerifier(): void {
    // Nobody is sent to a browser.
  }

  codeVerifier(): never {
    return this.redirectToAuthorization();
  }
}
