/** Signs in to the SDK's own example server with OAuth, which runs in another process. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { HarkError } from '../../../../shared/errors.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { McpToolbox } from '../mcp-toolbox.ts';
import { OAuthServer } from '../testing/oauth-server.ts';

let server: OAuthServer;
const toolboxes: McpToolbox[] = [];

beforeAll(async () => {
  server = await OAuthServer.start();
});
afterEach(() => Promise.all(toolboxes.splice(0).map((toolbox) => toolbox.close())));
afterAll(() => server.stop());

/** @param browse what the user does with the page of the sign-in */
async function openToolbox(browse: (page: string) => unknown, signIns: string | null = null) {
  const seen = { errors: [] as HarkError[], pages: [] as string[], kept: signIns, allSignedIn: 0 };
  const { mcp } = configSchema.parse({ mcp: { servers: { work: { url: server.url } }, sign_ins: signIns } });
  const toolbox = new McpToolbox(mcp, (error) => seen.errors.push(error as HarkError), {
    onPage(page) {
      seen.pages.push(page);
      void browse(page);
    },
    onKept(kept) {
      seen.kept = kept;
    },
    onAllSignedIn() {
      seen.allSignedIn++;
    },
  });
  toolboxes.push(toolbox);
  await toolbox.refresh();
  return { toolbox, seen };
}

test('signs in when the user wants it, and not before; the next start needs no sign-in', async () => {
  // The page of this server sends the browser back at once.
  const { toolbox, seen } = await openToolbox((page) => fetch(page));
  expect(seen.errors.map(({ code }) => code)).toEqual(['MCP_SIGN_IN']);
  expect([toolbox.tools, seen.pages]).toEqual([[], []]);

  await toolbox.signIn();
  expect(seen.errors).toHaveLength(1);
  expect(seen.pages).toHaveLength(1);
  expect(seen.allSignedIn).toBe(1);
  expect(toolbox.tools.map(({ name }) => name)).toContain('work__greet');

  const next = await openToolbox(() => undefined, seen.kept);
  expect(next.seen.errors).toEqual([]);
  expect(next.seen.pages).toEqual([]);
  expect(next.toolbox.tools.map(({ name }) => name)).toContain('work__greet');
});

test('sends what a server gave to no other address', async () => {
  const { toolbox, seen } = await openToolbox((page) => fetch(page));
  await toolbox.signIn();
  const moved = String(seen.kept).replaceAll(server.url, 'http://localhost:1/mcp');
  const next = await openToolbox(() => undefined, moved);
  expect(next.seen.errors.map(({ code }) => code)).toEqual(['MCP_SIGN_IN']);
});

test('reports a sign-in that the user refuses, and takes no answer that is not to it', async () => {
  const statuses: number[] = [];
  const { toolbox, seen } = await openToolbox(async (page) => {
    const { searchParams } = new URL(page);
    const answer = async (given: Record<string, string>) => {
      const back = new URL(String(searchParams.get('redirect_uri')));
      back.search = new URLSearchParams(given).toString();
      statuses.push((await fetch(back)).status);
    };
    await answer({ code: 'stolen', state: 'guessed' });
    await answer({ error: 'access_denied', state: String(searchParams.get('state')) });
  });
  await toolbox.signIn();
  await expect.poll(() => statuses).toEqual([404, 400]);
  expect(seen.errors.map(({ code, message }) => [code, message]).at(-1)).toEqual([
    'MCP_SIGN_IN',
    'work: the sign-in was refused: access_denied',
  ]);
  expect([toolbox.tools, seen.kept, seen.allSignedIn]).toEqual([[], null, 0]);
});

test('opens the page once more when it is asked again, and ends with its toolbox', async () => {
  const { toolbox, seen } = await openToolbox(() => undefined);
  const first = toolbox.signIn();
  while (seen.pages.length < 1) await wait(10);
  const second = toolbox.signIn();
  await first;
  while (seen.pages.length < 2) await wait(10);
  await toolbox.close();
  await second;
  expect(seen.errors).toHaveLength(1);
});
