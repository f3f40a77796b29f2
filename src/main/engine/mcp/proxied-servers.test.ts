/** Encrypted servers that are reached through a proxy, as in the network of a company. Only the proxy knows their names. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { SERVER_CERTIFICATE, SERVER_KEY } from '../remote/testing/certificates.ts';
import { ConnectProxy } from '../remote/testing/connect-proxy.ts';
import { clearNetworkEnvironment, trustTestAuthority } from '../remote/testing/network-environment.ts';
import { McpToolbox } from './mcp-toolbox.ts';
import { AuthorizingServer } from './testing/authorizing-server.ts';
import { HttpMcpServer } from './testing/http-mcp-server.ts';

const ORIGIN = 'https://llm.test';
const TLS = { cert: SERVER_CERTIFICATE, key: SERVER_KEY };

const closers: (() => unknown)[] = [];
beforeEach(() => {
  clearNetworkEnvironment();
  closers.push(trustTestAuthority());
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  vi.unstubAllEnvs();
});

async function startProxy(port: number): Promise<ConnectProxy> {
  const proxy = await ConnectProxy.start(port);
  closers.push(() => proxy.stop());
  vi.stubEnv('HTTPS_PROXY', proxy.address);
  return proxy;
}

/** @param browse what the user does with the page of a sign-in */
async function openToolbox(url: string, browse: (page: URL) => unknown = () => undefined) {
  const { mcp } = configSchema.parse({ mcp: { servers: { work: { url } }, permissions: { 'work.count': 'always' } } });
  const errors: { code: string; message: string }[] = [];
  const toolbox = new McpToolbox(mcp, (error) => errors.push(error as (typeof errors)[number]), {
    onPage: (page) => void browse(new URL(page)),
    onKept: () => undefined,
    onAllSignedIn: () => undefined,
  });
  closers.push(() => toolbox.close());
  await toolbox.refresh();
  return { toolbox, errors };
}

test.each(['streamable', 'sse'] as const)(
  'reaches a server through the proxy, by a certificate of NODE_EXTRA_CA_CERTS (%s)',
  async (transport) => {
    const server = await HttpMcpServer.start({ transport }, TLS);
    closers.push(() => server.close());
    const proxy = await startProxy(server.port);
    const { toolbox, errors } = await openToolbox(`${ORIGIN}/mcp`);
    expect(errors).toEqual([]);
    expect(await toolbox.call('work__count', {})).toEqual({ text: 'call 1' });
    expect(new Set(proxy.targets)).toEqual(new Set(['llm.test:443']));
  },
);

test('signs in through the proxy, and renews what has expired', async () => {
  const server = await AuthorizingServer.start({ origin: ORIGIN, ...TLS });
  closers.push(() => server.stop());
  server.registers = true;
  await startProxy(server.port);
  const { toolbox, errors } = await openToolbox(server.url, ({ searchParams }) => {
    const back = new URL(String(searchParams.get('redirect_uri')));
    back.search = String(new URLSearchParams({ code: server.code, state: String(searchParams.get('state')) }));
    return fetch(back);
  });
  expect(errors).toMatchObject([{ code: 'MCP_SIGN_IN' }]);
  await toolbox.signIn();
  expect(errors).toHaveLength(1);
  expect(toolbox.tools.map(({ name }) => name)).toEqual(['work__greet']);

  server.taken = 'third';
  await toolbox.refresh();
  expect(errors).toHaveLength(1);
});

test('reaches this machine without the proxy', async () => {
  const server = await HttpMcpServer.start();
  closers.push(() => server.close());
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY']) vi.stubEnv(name, 'http://127.0.0.1:1');
  const { toolbox, errors } = await openToolbox(server.url);
  expect(errors).toEqual([]);
  expect(await toolbox.call('work__count', {})).toEqual({ text: 'call 1' });
});

test('names the proxy that refuses', async () => {
  const proxy = await startProxy(1);
  proxy.refusal = 407;
  const { errors } = await openToolbox(`${ORIGIN}/mcp`);
  expect(errors).toMatchObject([
    {
      code: 'MCP_UNAVAILABLE',
      message: expect.stringMatching(/^work: https:\/\/llm\.test cannot be reached through the proxy .*407/),
    },
  ]);
});

test('names NODE_EXTRA_CA_CERTS when a certificate is not trusted', async () => {
  vi.stubEnv('NODE_EXTRA_CA_CERTS', undefined);
  const server = await HttpMcpServer.start({}, TLS);
  closers.push(() => server.close());
  await startProxy(server.port);
  const { errors } = await openToolbox(`${ORIGIN}/mcp`);
  expect(errors).toMatchObject([
    {
      code: 'MCP_UNAVAILABLE',
      message: expect.stringMatching(/^work: https:\/\/llm\.test has a certificate .*NODE_EXTRA_CA_CERTS/),
    },
  ]);
});
