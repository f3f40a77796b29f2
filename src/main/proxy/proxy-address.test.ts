import { expect, test } from 'vitest';
import { proxyAddress } from './proxy-address.ts';

const PROXY = 'http://proxy.test:3128';

test.each<[string, Record<string, string>, string | undefined]>([
  ['https://api.test/v1', { HTTPS_PROXY: PROXY }, PROXY],
  ['https://api.test/v1', { https_proxy: PROXY, HTTPS_PROXY: 'http://other.test' }, PROXY],
  ['https://api.test/v1', { HTTP_PROXY: PROXY }, PROXY],
  ['http://api.test/v1', { HTTPS_PROXY: PROXY }, undefined],
  ['http://api.test/v1', { ALL_PROXY: PROXY }, PROXY],
  ['https://api.test/v1', { HTTPS_PROXY: 'proxy.test:3128' }, PROXY],
  ['https://api.test/v1', { HTTPS_PROXY: '' }, undefined],
  ['https://api.test/v1', { ALL_PROXY: 'socks5://proxy.test' }, undefined],
  ['https://api.test/v1', {}, undefined],
  ['http://127.0.0.1:11434/v1', { HTTP_PROXY: PROXY }, undefined],
  ['http://[::1]:11434/v1', { HTTP_PROXY: PROXY }, undefined],
])('finds the proxy for %s by %o', (url, environment, proxy) => {
  expect(proxyAddress(new URL(url), environment)).toBe(proxy);
});

test.each([
  ['api.test', true],
  ['API.TEST', true],
  ['.api.test', true],
  ['*.api.test', true],
  ['test', true],
  ['other.test,api.test:443', true],
  ['api.test:8443', false],
  ['pi.test', false],
  ['*', true],
  ['', false],
])('reads NO_PROXY "%s"', (list, isDirect) => {
  const environment = { HTTPS_PROXY: PROXY, NO_PROXY: list };
  expect(proxyAddress(new URL('https://eu.api.test/v1'), environment) === undefined).toBe(isDirect);
});
