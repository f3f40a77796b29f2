/** Tokens that have expired, and a server that renews them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HarkError } from '../../../../shared/errors.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { LoopbackServer } from '../../../http-server/testing/loopback-server.ts';
import { McpToolbox } from '../mcp-toolbox.ts';

let server: LoopbackServer;
let toolbox: McpToolbox;
beforeEach(async () => {
  taken = 'second';
  renewable = 'good';
  server = await LoopbackServer.start((request, response) => void answer(request, response));
});
afterEach(async () => {
  await toolbox.close();
  await server.stop();
});

/** The access token that the MCP server takes. */
let taken: string;
/** The refresh token that the authorization server takes; each is good for once. */
let renewable: string | undefined;

/** An authorization server that renews one token, and an MCP server. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin } = server;
  const send = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  switch (`${request.method} ${request.url}`) {
    case 'GET /.well-known/oauth-protected-resource/mcp':
      return void send(200, { resource: `${origin}/mcp`, authorization_servers: [origin] });
    case 'GET /.well-known/oauth-authorization-server':
      return void send(200, {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
      });
    case 'POST /token': {
      const given = new URLSearchParams(await text(request));
      if (given.get('refresh_token') !== renewable) return void send(400, { error: 'invalid_grant' });
      renewable += ' again';
      return void send(200, { access_token: taken, token_type: 'bearer', refresh_token: renewable });
    }
    case 'POST /mcp': {
      if (request.headers.authorization !== `Bearer ${taken}`) return void send(401, {});
      const { id, method, params } = JSON.parse(await text(request));
      if (id === undefined) return void response.writeHead(202).end();
      return void send(200, { jsonrpc: '2.0', id, result: resultOf(method, params) });
    }
    default:
      response.writeHead(request.url === '/mcp' ? 405 : 404).end();
  }
}

function resultOf(method: string, { protocolVersion }: { protocolVersion?: string } = {}): object {
  if (method === 'tools/list') return { tools: [{ name: 'greet', inputSchema: { type: 'object' } }] };
  return { protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'home', version: '1' } };
}

async function openToolbox(refreshToken: string) {
  const url = `${server.origin}/mcp`;
  const tokens = { access_token: 'first', token_type: 'bearer', refresh_token: refreshToken, issuer: server.origin };
  const signIns = { home: { url, client: { client_id: 'hark', issuer: server.origin }, tokens } };
  const { mcp } = configSchema.parse({
    mcp: { servers: { home: { url } }, sign_ins: JSON.stringify(signIns), permissions: { 'home.greet': 'always' } },
  });
  const seen = { errors: [] as string[], kept: [] as string[] };
  toolbox = new McpToolbox(mcp, (error) => seen.errors.push((error as HarkError).message), {
    onPage: () => seen.errors.push('a page was opened'),
    onKept: (kept) => seen.kept.push(kept),
    onAllSignedIn: () => undefined,
  });
  await toolbox.refresh();
  return seen;
}

test('renews what has expired, and keeps that', async () => {
  const { errors, kept } = await openToolbox('good');
  expect(errors).toEqual([]);
  expect(toolbox.tools.map(({ name }) => name)).toEqual(['home__greet']);
  expect(kept.map((each) => JSON.parse(each).home.tokens)).toMatchObject([
    { access_token: 'second', refresh_token: 'good again' },
  ]);
});

test('renews once for two calls that find it expired, and asks for no sign-in', async () => {
  const { errors, kept } = await openToolbox('good');
  taken = 'third';
  const answers = await Promise.all([toolbox.call('home__greet', {}), toolbox.call('home__greet', {})]);
  expect(JSON.stringify(answers)).not.toContain('failed');
  expect(errors).toEqual([]);
  expect(JSON.parse(kept.at(-1) ?? '').home.tokens).toMatchObject({ access_token: 'third', refresh_token: renewable });
});

test('asks for a sign-in when it cannot be renewed, and opens no page by itself', async () => {
  expect(await openToolbox('bad')).toEqual({ errors: ['home: the sign-in has expired'], kept: [] });
});

test('asks for a sign-in when one has ended that was good, and then opens it', async () => {
  const { errors } = await openToolbox('good');
  taken = 'third';
  renewable = undefined;
  expect(await toolbox.call('home__greet', {})).toEqual({ text: 'It failed: home: the sign-in has expired' });
  expect(errors).toEqual(['home: the sign-in has expired']);
  await toolbox.signIn();
  // This server lets no program register.
  expect(errors.at(-1)).toMatch(/^home: .*dynamic client registration/);
});
