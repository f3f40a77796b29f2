import type { OAuthClientMetadata } from '@modelcontextprotocol/sdk/shared/auth.js';
import './url-can-parse.ts';

/** How Hark registers with an authorization server: a native app, which can keep no secret of its own (RFC 8252). */
export function clientMetadata(redirectUrl: string): OAuthClientMetadata {
  return {
    client_name: 'Hark',
    redirect_uris: [redirectUrl],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  };
}
