/** A proxy that only the desktop's settings name, as Chromium knows them. Only the proxy knows the names of the servers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { answering } from '../src/main/engine/llm/testing/scripted-server.ts';
import { HttpMcpServer } from '../src/main/engine/mcp/testing/http-mcp-server.ts';
import { AUTHORITY, SERVER_CERTIFICATE, SERVER_KEY } from '../src/main/engine/remote/testing/certificates.ts';
import { ConnectProxy } from '../src/main/engine/remote/testing/connect-proxy.ts';
import { LoopbackServer } from '../src/main/http-server/testing/loopback-server.ts';
import { test } from './support/hark-app.ts';
import { RegistryProxy } from './support/registry-proxy.ts';

const TLS = { cert: SERVER_CERTIFICATE, key: SERVER_KEY };
const NO_PROXIES = Object.fromEntries(
  ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
    [name, ''],
    [name.toLowerCase(), ''],
  ]),
);

/** As on a desktop of a company: no proxy in the environment, and an authority of its own. */
function companyEnvironment(folder: string): Record<string, string> {
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, AUTHORITY);
  return { ...NO_PROXIES, NODE_EXTRA_CA_CERTS: authority };
}

/** Chromium itself may ask for its own pages; nothing for this machine goes through the proxy. */
function expectThroughProxy({ targets }: ConnectProxy): void {
  expect(new Set(targets)).toContain('llm.test:443');
  expect(targets.filter((target) => /^(?:127\.|localhost)/.test(target))).toEqual([]);
}

const startModel = () =>
  LoopbackServer.start((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(answering('It is Rome.').body);
  }, TLS);
const MODEL = { HARK_LLM_BASE_URL: 'https://llm.test/v1', HARK_LLM_MODEL: 'test-model' };

test('reaches a language model through the proxy of the desktop, and this machine without it', async ({
  folder,
  launchListening,
}) => {
  const server = await startModel();
  const proxy = await ConnectProxy.start(server.port);
  try {
    const { page } = await launchListening({
      switches: [`--proxy-server=${proxy.address}`],
      env: { ...companyEnvironment(folder), ...MODEL },
    });
    await page.getByLabel('Question').fill('What is the capital of Italy?');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('reply')).toContainText('It is Rome.');
    expectThroughProxy(proxy);
  } finally {
    await proxy.stop();
    await server.stop();
  }
});

test('reaches a language model through the proxy of a PAC file', { tag: '@long' }, async ({ folder, launch }) => {
  const server = await startModel();
  const proxy = await ConnectProxy.start(server.port);
  const pac = await LoopbackServer.start((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' });
    response.end(
      `function FindProxyForURL(url, host) { return host === 'llm.test' ? 'PROXY ${proxy.address}' : 'DIRECT'; }`,
    );
  });
  try {
    const { page } = await launch({
      switches: [`--proxy-pac-url=${pac.origin}/proxy.pac`],
      env: { ...companyEnvironment(folder), ...MODEL },
    });
    await page.getByLabel('Question').fill('What is the capital of Italy?');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('reply')).toContainText('It is Rome.');
    // What the file sends elsewhere did not come.
    expect(new Set(proxy.targets)).toEqual(new Set(['llm.test:443']));
  } finally {
    await proxy.stop();
    await Promise.all([server.stop(), pac.stop()]);
  }
});

test('uses the tools of an MCP server through the proxy of the desktop', { tag: '@long' }, async ({
  folder,
  launch,
}) => {
  const server = await HttpMcpServer.start({}, TLS);
  const proxy = await ConnectProxy.start(server.port);
  const chat = await ChatServer.start({ toolCall: { name: 'work__count', arguments: '{}' } });
  const config = join(folder, 'tools.yaml');
  const mcp = { servers: { work: { url: 'https://llm.test/mcp' } }, permissions: { 'work.count': 'always' } };
  writeFileSync(config, JSON.stringify({ mcp }));
  try {
    const { page } = await launch({
      switches: [`--proxy-server=${proxy.address}`],
      env: { ...companyEnvironment(folder), HARK_CONFIG: config, HARK_LLM_BASE_URL: chat.baseUrl },
    });
    // Until then, the model has none.
    await expect.poll(() => server.requests).toContain('POST /mcp tools/list');
    await page.getByLabel('Question').fill('How many calls were there?');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('reply')).toContainText('It said: call 1');
    expectThroughProxy(proxy);
  } finally {
    await proxy.stop();
    await Promise.all([server.close(), chat.stop()]);
  }
});

test('downloads a model through the proxy of the desktop', { tag: '@long' }, async ({ folder, launch }) => {
  const registry = await RegistryProxy.start(TLS);
  const proxy = await ConnectProxy.start(registry.port);
  try {
    const { page } = await launch({
      switches: [`--proxy-server=${proxy.address}`],
      env: { ...companyEnvironment(folder), HARK_MODELS_REGISTRY: 'https://llm.test' },
    });
    await expect(page.getByTestId('state')).toHaveText('Asleep');
    await page.keyboard.press('s');
    await page.getByRole('navigation').getByRole('button', { name: 'Models', exact: true }).click();
    const row = page.locator('[data-model="hey-rhasspy"]');
    await row.getByRole('button', { name: /Download/ }).click();
    await expect(row).toHaveAttribute('data-state', 'installed');
    expectThroughProxy(proxy);
  } finally {
    await proxy.stop();
    await registry.stop();
  }
});
