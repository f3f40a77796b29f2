import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { PageClient } from './page-client.ts';

const opened: { client: PageClient; server: Server }[] = [];
afterEach(async () => {
  for (const { client, server } of opened.splice(0)) {
    await client.close();
    server.closeAllConnections();
    server.close();
  }
});

async function open(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new PageClient({ 'user-agent': 'Hark/test' });
  opened.push({ client, server });
  const { port } = server.address() as AddressInfo;
  const get = (limitMs = 2000) =>
    client.get(new URL(`http://127.0.0.1:${port}/page?a=1`), AbortSignal.timeout(limitMs));
  return { get, port };
}

test('fetches a page in the encoding that its header names', async () => {
  const { get } = await open((request, response) => {
    response.setHeader('content-type', 'text/html; charset=iso-8859-1');
    response.end(Buffer.from(`<p>${request.url} caf\u00e9</p>`, 'latin1'));
  });
  expect(await get()).toEqual({ html: '<p>/page?a=1 café</p>', isPlainText: false });
});

test('follows a page to another host, and gives up on a circle', async () => {
  const { get, port } = await open(({ headers, url }, response) => {
    const isThere = headers.host?.startsWith('localhost') && url === '/there';
    if (isThere) return response.end('there');
    response.writeHead(301, { location: `http://localhost:${port}/there` }).end();
  });
  expect((await get()).html).toBe('there');
  const circle = await open((_, response) => response.writeHead(302, { location: '/again' }).end());
  await expect(circle.get()).rejects.toMatchObject({ code: 'REMOTE_FAILED' });
});

test.each([
  ['a picture', { 'content-type': 'image/png' }, 200, 'x', 'SERVICE_ANSWER_INVALID'],
  ['a page that is not there', {}, 404, 'x', 'REMOTE_REFUSED'],
  ['a page without an end', {}, 200, 'x'.repeat(5 * 2 ** 20), 'SERVICE_ANSWER_INVALID'],
  ['a file of this machine', { location: 'file:///etc/passwd' }, 302, '', 'REMOTE_REFUSED'],
] as const)('refuses %s', async (_name, headers, status, body, code) => {
  const { get } = await open((_request, response) => response.writeHead(status, headers).end(body));
  await expect(get()).rejects.toMatchObject({ code });
});

test('a site that is silent or absent says so within the limit', async () => {
  const silent = await open(() => undefined);
  await expect(silent.get(300)).rejects.toMatchObject({ code: 'REMOTE_TIMEOUT' });
  const client = new PageClient({});
  const absent = client.get(new URL('http://127.0.0.1:1/'), AbortSignal.timeout(2000));
  await expect(absent).rejects.toMatchObject({ code: 'REMOTE_UNREACHABLE' });
  await client.close();
});
