import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectionError } from './remote-errors.ts';
import { clearNetworkEnvironment } from './testing/network-environment.ts';

beforeEach(clearNetworkEnvironment);
afterEach(() => vi.unstubAllEnvs());

const HINT = '. If this network needs a proxy, set HTTPS_PROXY';
const failure = (code: string, url: string) =>
  connectionError('llm', Object.assign(new Error('it failed'), { code }), new URL(url));

test.each([
  ['a firewall that drops packets', 'UND_ERR_CONNECT_TIMEOUT', 'connecting took too long'],
  ['an address that times out', 'ETIMEDOUT', 'ETIMEDOUT'],
  ['a firewall that refuses', 'ECONNREFUSED', 'ECONNREFUSED'],
  ['a name that only the proxy knows', 'ENOTFOUND', 'ENOTFOUND'],
])('suggests a proxy after %s', (_, code, reason) => {
  expect(failure(code, 'https://api.example.com/v1')).toMatchObject({
    code: 'REMOTE_UNREACHABLE',
    message: `llm cannot be reached: ${reason}${HINT}`,
  });
});

test.each(['http://127.0.0.1:11434/v1', 'http://192.168.1.7/v1', 'http://box.local/v1'])(
  'suggests no proxy for %s',
  (url) => {
    expect(failure('UND_ERR_CONNECT_TIMEOUT', url).message).toBe('llm cannot be reached: connecting took too long');
  },
);

test('names the proxy that is set when it cannot be reached', () => {
  vi.stubEnv('HTTPS_PROXY', 'http://proxy.example.com:8080');
  expect(failure('UND_ERR_CONNECT_TIMEOUT', 'https://api.example.com/v1').message).toBe(
    'llm cannot be reached through the proxy (HTTPS_PROXY, HTTP_PROXY): connecting took too long',
  );
});

test.each(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])('calls a server slow after %s', (code) => {
  expect(failure(code, 'https://api.example.com/v1')).toMatchObject({ code: 'REMOTE_TIMEOUT' });
});
