import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HttpClient } from './http-client.ts';
import { SERVER_CERTIFICATE, SERVER_KEY } from './testing/certificates.ts';
import { ConnectProxy } from './testing/connect-proxy.ts';
import { clearNetworkEnvironment, trustTestAuthority } from './testing/network-environment.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const closers: (() => unknown)[] = [];

beforeEach(clearNetworkEnvironment);

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  vi.unstubAllEnvs();
});

async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const serve = (handler: Handler, host?: string) => listen(createServer(handler), host);
const serveTls = (handler: Handler) => listen(createTlsServer({ cert: SERVER_CERTIFICATE, key: SERVER_KEY }, handler));
const reply: Handler = ({ method, url }, response) => response.end(`${method} ${url}`);

function clientOf(baseUrl: string, timeoutMs = 5000): HttpClient {
  const client = new HttpClient('llm', baseUrl, { poolSize: 2, timeoutMs }, () => undefined);
  closers.push(() => client.close());
  return client;
}

async function post(baseUrl: string, headers: Record<string, string> = {}): Promise<string> {
  const { parts } = await clientOf(baseUrl).send({ method: 'POST', path: '/chat/completions', headers, body: '{}' });
  const received: Uint8Array[] = [];
  for await (const part of parts) received.push(part);
  return Buffer.concat(received).toString();
}

function trustAuthority(): void {
  closers.push(trustTestAuthority());
}

test.each([
  ['/v1', '/v1/chat/completions'],
  ['/v1/', '/v1/chat/completions'],
  ['/v1///', '/v1/chat/completions'],
  ['', '/chat/completions'],
  ['/', '/chat/completions'],
  ['/v1/chat/completions', '/v1/chat/completions'],
  ['/v1/chat/completions/', '/v1/chat/completions'],
  ['/v1/models', '/v1/chat/completions'],
  ['/v1/chat', '/v1/chat/completions'],
  ['//v1//', '/v1/chat/completions'],
  ['/api/chat', '/chat/completions'],
  ['/api/chat/completions', '/api/chat/completions'],
  ['/v1beta/openai/#key', '/v1beta/openai/chat/completions'],
  ['/openai/deployments/x?api-version=2024-10-21', '/openai/deployments/x/chat/completions?api-version=2024-10-21'],
  ['/openai/deployments/x/chat/completions?api-version=1', '/openai/deployments/x/chat/completions?api-version=1'],
])('adds the path of the API to the base URL %s', async (path, requested) => {
  const port = await serve(reply);
  expect(await post(`http://127.0.0.1:${port}${path}`)).toBe(`POST ${requested}`);
});

test('reaches a server by its IPv6 address', async () => {
  const port = await serve(reply, '::1');
  expect(await post(`http://[::1]:${port}/v1`)).toBe('POST /v1/chat/completions');
});

test.each([301, 302, 307, 308])('follows a redirection with status %d and repeats the request', async (status) => {
  const port = await serve((request, response) => {
    if (!request.url?.startsWith('/v1/')) response.writeHead(status, { location: `/v1${request.url}` }).end('moved');
    else request.pipe(response.writeHead(200, { 'x-key': request.headers.authorization ?? '' }));
  });
  expect(await post(`http://127.0.0.1:${port}/`, { authorization: 'Bearer k' })).toBe('{}');
});

test('follows a redirection to the encrypted address of the same host', async () => {
  trustAuthority();
  const secure = await serveTls(({ headers }, response) => response.end(`key ${headers.authorization}`));
  const port = await serve((request, response) =>
    response.writeHead(308, { location: `https://127.0.0.1:${secure}${request.url}` }).end(),
  );
  expect(await post(`http://127.0.0.1:${port}/v1`, { authorization: 'Bearer k' })).toBe('key Bearer k');
});

test.each([
  [
    'another host',
    307,
    'http://elsewhere.test/v1/chat/completions',
    'has moved to http://elsewhere.test/v1/chat/completions',
  ],
  ['a page to sign in on', 303, '/login', /has moved to http:\/\/127\.0\.0\.1:\d+\/login/],
  ['nowhere', 307, undefined, 'answered 307 and names no other address'],
])('tells the address instead of following a redirection to %s', async (_, status, location, message) => {
  const port = await serve((_request, response) => response.writeHead(status, location ? { location } : {}).end());
  await expect(post(`http://127.0.0.1:${port}/v1`)).rejects.toMatchObject({
    code: 'REMOTE_REFUSED',
    message: expect.stringMatching(message),
  });
});

test('gives up on a server that redirects in a circle', async () => {
  const port = await serve((request, response) => response.writeHead(307, { location: request.url }).end());
  await expect(post(`http://127.0.0.1:${port}/v1`)).rejects.toMatchObject({ code: 'REMOTE_FAILED', message: /circle/ });
});

test.each([
  ['its limit', new DOMException('too slow', 'TimeoutError'), { code: 'REMOTE_UNREACHABLE' }],
  ['the user', new DOMException('enough', 'AbortError'), { name: 'AbortError' }],
])('says why the tries failed when a request that is repeated is ended by %s', async (_, reason, thrown) => {
  const ending = new AbortController();
  // Nobody listens on this port.
  const client = new HttpClient('llm', 'http://127.0.0.1:9', { poolSize: 2, timeoutMs: 5000 }, ({ status }) => {
    if (status === 'error') setImmediate(() => ending.abort(reason));
  });
  closers.push(() => client.close());
  await expect(client.send({ method: 'GET', path: '/', signal: ending.signal })).rejects.toMatchObject(thrown);
});

test.each<[string, (text: string) => Buffer]>([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['identity', Buffer.from],
  ['gzip', Buffer.from],
  ['br, gzip', (text) => gzipSync(brotliCompressSync(text))],
])('reads a reply that is said to be compressed with %s', async (encoding, compress) => {
  const port = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(compress('Hello.')),
  );
  expect(await post(`http://127.0.0.1:${port}/v1`)).toBe('Hello.');
});

test('gives each part of a compressed reply as soon as it comes', async () => {
  let goOn = () => {};
  const port = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.write(gzipSync('Hello. ').subarray(0, -8));
    goOn = () => response.destroy();
  });
  const client = clientOf(`http://127.0.0.1:${port}/v1`);
  const { parts } = await client.send({ method: 'POST', path: '/chat/completions' });
  const { value } = await parts.next();
  expect(Buffer.from(value as Uint8Array).toString()).toBe('Hello. ');
  goOn();
  await expect(parts.next()).rejects.toMatchObject({ code: 'REMOTE_FAILED' });
});

test('ends the request when a compressed reply is not read to its end', async () => {
  let isClosed = false;
  const port = await serve((_, response) => {
    response.on('close', () => (isClosed = true));
    response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('Hello. '.repeat(1000)).subarray(0, -8));
  });
  const client = clientOf(`http://127.0.0.1:${port}/v1`);
  const { parts } = await client.send({ method: 'POST', path: '/chat/completions' });
  await parts.next();
  await parts.return();
  await expect.poll(() => isClosed).toBe(true);
});

test('names an encoding that it cannot read', async () => {
  const port = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'lzma' }).end('x'));
  await expect(post(`http://127.0.0.1:${port}/v1`)).rejects.toMatchObject({ code: 'REMOTE_FAILED', message: /lzma/ });
});

test.each<[string, string, Record<string, string>, string]>([
  ['the message of an error', '{"error":{"message":"no such model"}}', {}, 'no such model'],
  ['an error that is a text', '{"error":"out of memory"}', {}, 'out of memory'],
  ['a detail', '{"detail":"Not Found"}', {}, 'Not Found'],
  [
    'several details',
    '{"detail":[{"loc":["body"],"msg":"field required"},{"msg":"too long"}]}',
    {},
    'field required; too long',
  ],
  [
    'what an error is about',
    '{"detail":[{"loc":["body","top_k"],"msg":"not permitted"}]}',
    {},
    'not permitted (top_k)',
  ],
  ['a JSON text', '"too hot"', {}, 'too hot'],
  ['a message of JSON that is cut off', '{"error":{"message":"too \\"hot\\"', {}, 'too "hot"'],
  ['nothing of other JSON that is cut off', '{"foo":{"bar":[1,', {}, ''],
  ['a list of errors', '[{"error":{"code":400,"message":"API key not valid."}}]', {}, 'API key not valid.'],
  [
    'an error in the message of another',
    '{"error":{"message":"{\\"error\\":{\\"message\\":\\"bad key\\"}}"}}',
    {},
    'bad key',
  ],
  [
    'the words of the server behind it',
    '{"error":{"message":"Provider returned error","metadata":{"raw":"{\\"detail\\":\\"too hot\\"}"}}}',
    {},
    'too hot',
  ],
  ['a text', 'Too\n  hot', { 'content-type': 'text/plain' }, 'Too hot'],
  [
    'the title of a page',
    '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
    {},
    '502 Bad Gateway',
  ],
])('quotes %s, and no JSON', async (_, body, headers, words) => {
  const port = await serve((_request, response) => response.writeHead(400, headers).end(body));
  await expect(post(`http://127.0.0.1:${port}/v1`)).rejects.toMatchObject({
    code: 'REMOTE_REFUSED',
    message: `llm at http://127.0.0.1:${port} answered 400${words && `: ${words}`}`,
  });
});

test('quotes an error that is compressed', async () => {
  const port = await serve((_, response) =>
    response.writeHead(500, { 'content-encoding': 'gzip' }).end(gzipSync('{"error":{"message":"too hot"}}')),
  );
  await expect(post(`http://127.0.0.1:${port}/v1`)).rejects.toMatchObject({ message: /answered 500: too hot$/ });
});

test('sends plain requests to the proxy of HTTP_PROXY, with its name and password', async () => {
  const seen: (string | undefined)[] = [];
  const port = await serve(({ url, headers }, response) => {
    seen.push(url, headers.host, headers['proxy-authorization']);
    response.end('by the proxy');
  });
  process.env.HTTP_PROXY = `http://ada:pass@127.0.0.1:${port}`;
  expect(await post('http://llm.test/v1')).toBe('by the proxy');
  const credentials = `Basic ${Buffer.from('ada:pass').toString('base64')}`;
  expect(seen).toEqual(['http://llm.test/v1/chat/completions', 'llm.test', credentials]);
});

test('reaches an encrypted server through the proxy of HTTPS_PROXY, by a certificate of NODE_EXTRA_CA_CERTS', async () => {
  trustAuthority();
  const secure = await serveTls(reply);
  const proxy = await ConnectProxy.start(secure);
  closers.push(() => proxy.stop());
  process.env.HTTPS_PROXY = proxy.address;
  expect(await post('https://llm.test/v1')).toBe('POST /v1/chat/completions');
  expect(proxy.targets).toEqual(['llm.test:443']);
});

test.each([
  ['this machine', 'NO_PROXY', 'nothing'],
  ['a host of NO_PROXY', 'no_proxy', 'other.test, localhost'],
])('reaches %s without a proxy', async (_, name, value) => {
  process.env.HTTP_PROXY = 'http://127.0.0.1:1';
  process.env[name] = value;
  const port = await serve(reply);
  expect(await post(`http://localhost:${port}/v1`)).toBe('POST /v1/chat/completions');
});

test('names the proxy that refuses', async () => {
  const port = await serve((_, response) => response.writeHead(407).end());
  process.env.HTTP_PROXY = `http://127.0.0.1:${port}`;
  await expect(post('http://llm.test/v1')).rejects.toMatchObject({ code: 'REMOTE_UNREACHABLE', message: /proxy/ });
});

test('says that a connection took too long, and names the proxy, when the proxy says nothing', async () => {
  const mute = createTcpServer((socket) => closers.push(() => socket.destroy()));
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  closers.push(() => mute.close());
  process.env.HTTPS_PROXY = `https://localhost:${(mute.address() as AddressInfo).port}`;
  await expect(
    clientOf('https://llm.test/v1', 300).send({ method: 'POST', path: '/chat/completions' }),
  ).rejects.toMatchObject({
    code: 'REMOTE_UNREACHABLE',
    message: expect.stringMatching(/through the proxy .*: connecting took too long$/),
  });
});

test('names NODE_EXTRA_CA_CERTS when a certificate is not trusted', async () => {
  const port = await serveTls(reply);
  await expect(post(`https://127.0.0.1:${port}/v1`)).rejects.toMatchObject({
    code: 'REMOTE_UNTRUSTED',
    message: expect.stringMatching(/certificate.*NODE_EXTRA_CA_CERTS/),
  });
});

test('says that a server does not speak TLS', async () => {
  const port = await serve(reply);
  await expect(post(`https://127.0.0.1:${port}/v1`)).rejects.toMatchObject({
    code: 'REMOTE_UNREACHABLE',
    message: expect.stringMatching(/does not speak TLS: try http:/),
  });
});
