/** Tokens that have expired, and a server that renews them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HarkError } from '../../../../shared/errors.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { McpToolbox } from '../mcp-toolbox.ts';
import { AuthorizingServer } from '../testing/authorizing-server.ts';

let server: AuthorizingServer;
let toolbox: McpToolbox;
beforeEach(async () => {
  server = await AuthorizingServer.start();
});
afterEach(async () => {
  await toolbox.close();
  await server.stop();
});

async function openToolbox(refreshToken: string) {
  const { url, origin: issuer } = server;
  const tokens = { access_token: 'first', token_type: 'bearer', refresh_token: refreshToken, issuer };
  const signIns = { home: { url, client: { client_id: 'hark', issuer }, tokens } };
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
  server.taken = 'third';
  const answers = await Promise.all([toolbox.call('home__greet', {}), toolbox.call('home__greet', {})]);
  expect(JSON.stringify(answers)).not.toContain('failed');
  expect(errors).toEqual([]);
  expect(JSON.parse(kept.at(-1) ?? '').home.tokens).toMatchObject({
    access_token: 'third',
    refresh_token: server.renewable,
  });
});

test('stays signed in when many calls find it expired, and a second renewal with one token would end it', async () => {
  const { errors } = await openToolbox('good');
  server.taken = 'third';
  server.endsOnReuse = true;
  const answers = await Promise.all(Array.from({ length: 5 }, () => toolbox.call('home__greet', {})));
  expect(JSON.stringify(answers)).not.toContain('failed');
  expect(errors).toEqual([]);
  server.taken = 'fourth';
  expect(JSON.stringify(await toolbox.call('home__greet', {}))).not.toContain('failed');
});

test('asks for a sign-in when it cannot be renewed, and opens no page by itself', async () => {
  expect(await openToolbox('bad')).toEqual({ errors: ['home: the sign-in has expired'], kept: [] });
});

test('asks for a sign-in when one has ended that was good, and then opens it', async () => {
  const { errors } = await openToolbox('good');
  server.taken = 'third';
  server.renewable = undefined;
  expect(await toolbox.call('home__greet', {})).toEqual({ text: 'It failed: home: the sign-in has expired' });
  expect(errors).toEqual(['home: the sign-in has expired']);
  await toolbox.signIn();
  // This server lets no program register.
  expect(errors.at(-1)).toMatch(/^home: .*dynamic client registration/);
});
