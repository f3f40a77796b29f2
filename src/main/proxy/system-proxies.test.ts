import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Agent, ProxyAgent } from 'undici';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConnectProxy } from '../engine/remote/testing/connect-proxy.ts';
import { clearNetworkEnvironment } from '../engine/remote/testing/network-environment.ts';
import { ProxiedDispatcher } from './proxied-dispatcher.ts';
import { firstProxy, SystemProxies, systemProxies } from './system-proxies.ts';

const closers: (() => unknown)[] = [];
beforeEach(clearNetworkEnvironment);
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  vi.unstubAllEnvs();
  systemProxies.disconnect();
});

/** Main at the other end of a real port, which answers with these proxies. */
function connect(proxies: SystemProxies, answer: string): { asked: string[] } {
  const { port1, port2 } = new MessageChannel();
  const asked: string[] = [];
  port1.on('message', ({ id, origin }) => {
    asked.push(origin);
    port1.postMessage({ id, proxies: answer });
  });
  // Electron gives the data in an event.
  const on = (_: 'message', listener: (event: { data: unknown }) => void) =>
    (port2 as MessagePort).on('message', (data) => listener({ data }));
  proxies.connect({ postMessage: (message) => port2.postMessage(message), on });
  closers.push(() => port1.close());
  return { asked };
}

test.each([
  ['DIRECT', undefined],
  ['PROXY proxy.test:3128', 'http://proxy.test:3128'],
  ['PROXY a.test:80; PROXY b.test:80; DIRECT', 'http://a.test:80'],
  ['HTTPS proxy.test:443', 'https://proxy.test:443'],
  ['SOCKS5 socks.test:1080; PROXY proxy.test:3128', 'http://proxy.test:3128'],
  ['SOCKS socks.test:1080', undefined],
  ['DIRECT; PROXY a.test:80', undefined],
  ['PROXY [::1]:3128', 'http://[::1]:3128'],
  ['', undefined],
  ['PROXY', undefined],
])('takes the first proxy that can be used of "%s"', (proxies, first) => {
  expect(firstProxy(proxies)).toBe(first);
});

test('asks once for a server, and connects directly without main', async () => {
  const proxies = new SystemProxies();
  expect(await proxies.of(new URL('https://other.test'))).toBeUndefined();
  const { asked } = connect(proxies, 'PROXY proxy.test:3128');
  const found = await Promise.all(['/a', '/b'].map((path) => proxies.of(new URL(path, 'https://llm.test'))));
  expect(found).toEqual(['http://proxy.test:3128', 'http://proxy.test:3128']);
  expect(asked).toEqual(['https://llm.test']);
});

test.each([
  ['the system’s proxy', {}, 'http://llm.test', 1],
  ['the system’s proxy for what NO_PROXY does not name', { NO_PROXY: 'other.test' }, 'http://llm.test', 1],
  ['no proxy for this machine', {}, 'http://127.0.0.1', 0],
  ['no proxy for what NO_PROXY names', { NO_PROXY: 'localhost' }, 'http://localhost', 0],
])('sends a request through %s', async (_, environment, origin, tunnels) => {
  const server = createServer((_request, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const proxy = await ConnectProxy.start(port);
  closers.push(() => proxy.stop());
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { asked } = connect(systemProxies, `PROXY ${proxy.address}`);
  const dispatcher = new ProxiedDispatcher({ direct: new Agent(), through: (uri) => new ProxyAgent({ uri }) });
  closers.push(() => dispatcher.destroy());
  const { body } = await dispatcher.request({ origin: `${origin}:${port}`, path: '/', method: 'GET' });
  expect(await body.text()).toBe('here');
  expect(proxy.targets).toHaveLength(tunnels);
  expect(asked).toHaveLength(tunnels);
});

test('prefers the proxy of the environment', async () => {
  const server = createServer((_request, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const proxy = await ConnectProxy.start(port);
  closers.push(() => proxy.stop());
  vi.stubEnv('HTTP_PROXY', proxy.address);
  const { asked } = connect(systemProxies, 'PROXY 127.0.0.1:1');
  const dispatcher = new ProxiedDispatcher({ direct: new Agent(), through: (uri) => new ProxyAgent({ uri }) });
  closers.push(() => dispatcher.destroy());
  const { body } = await dispatcher.request({ origin: 'http://llm.test', path: '/', method: 'GET' });
  expect(await body.text()).toBe('here');
  expect(asked).toEqual([]);
});
