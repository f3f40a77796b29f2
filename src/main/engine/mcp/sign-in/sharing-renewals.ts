import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';

/**
 * Shares the renewal of a token among all requests that find it expired. A server may take a second renewal with the same refresh
 * token for a theft, and end the sign-in (RFC 9700, section 4.14.2).
 */
export function sharingRenewals(fetch: FetchLike): FetchLike {
  /** The newest renewal of each server. */
  const renewals = new Map<string, { token: string; response: Promise<Response> }>();
  return async (address, init) => {
    const token = refreshTokenOf(init);
    if (token === undefined) return fetch(address, init);
    const key = String(address);
    const known = renewals.get(key);
    const renewal = known?.token === token ? known : { token, response: fetch(address, init) };
    renewals.set(key, renewal);
    try {
      const response = await renewal.response;
      if (!response.ok && renewals.get(key) === renewal) renewals.delete(key);
      return response.clone();
    } catch (error) {
      if (renewals.get(key) === renewal) renewals.delete(key);
      throw error;
    }
  };
}

function refreshTokenOf(init: RequestInit | undefined): string | undefined {
  const body = init?.body;
  if (!(body instanceof URLSearchParams) || body.get('grant_type') !== 'refresh_token') return undefined;
  return body.get('refresh_token') ?? undefined;
}
