/** Tests with a real MCP server, over stdio and over streamable HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { HarkError } from '../../../shared/errors.ts';
import { type Config, configSchema } from '../../../shared/settings/config-schema.ts';
import { freePort } from '../../http-server/testing/free-port.ts';
import { projectRoot } from '../../models/catalogue/project-root.ts';
import { McpToolbox } from './mcp-toolbox.ts';

const SERVER = join(projectRoot, 'node_modules/@modelcontextprotocol/server-everything/dist/index.js');
const STDIO = { command: process.execPath, args: [SERVER, 'stdio'] };

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

async function openToolbox(mcp: unknown): Promise<{ toolbox: McpToolbox; errors: string[] }> {
  const errors: string[] = [];
  const settings: Config['mcp'] = configSchema.parse({ mcp }).mcp;
  const toolbox = new McpToolbox(settings, (error) => errors.push((error as HarkError).code));
  open.push(toolbox);
  await toolbox.refresh();
  return { toolbox, errors };
}

test('runs an always-allowed tool at once, and other tools only after approval', async () => {
  const { toolbox, errors } = await openToolbox({
    servers: { all: STDIO },
    permissions: { 'all.echo': 'always', 'all.get-env': 'never' },
  });
  const names = toolbox.tools.map(({ name }) => name);
  expect(names).toContain('all__echo');
  expect(names).not.toContain('all__get-env');
  expect(await toolbox.call('all__echo', { message: 'hello' })).toEqual({ text: 'Echo: hello' });

  expect(await toolbox.call('all__get-sum', { a: 2, b: 3 })).toEqual({
    consent: 'May the language model use get sum of all, with a 2, b 3?',
  });
  expect([toolbox.isApprovalPending, await toolbox.runApproved()]).toEqual([true, []]);
  toolbox.approve();
  expect(await toolbox.runApproved()).toMatchObject([{ name: 'all__get-sum', text: 'The sum of 2 and 3 is 5.' }]);
  expect(await toolbox.runApproved()).toEqual([]);
  await toolbox.call('all__get-sum', { a: 2, b: 3 });
  toolbox.deny();
  expect(await toolbox.runApproved()).toEqual([]);

  expect(await toolbox.call('all__get-env', {})).toEqual({ text: 'There is no tool all__get-env.' });
  expect(await toolbox.call('all__echo', 'no object')).toEqual({ text: 'The arguments must be an object.' });
  expect(await toolbox.call('all__echo', { wrong: 1 })).toMatchObject({ text: expect.stringMatching(/^It failed/) });
  expect(errors).toEqual([]);
});

test('reports a dead server over streamable HTTP, and reconnects when it is back', async ({ task }) => {
  const port = await freePort();
  let server = await startHttp(port);
  const { toolbox, errors } = await openToolbox({
    servers: { home: { url: `http://127.0.0.1:${port}/mcp` } },
    permissions: { 'home.echo': 'always' },
  });
  expect(await toolbox.call('home__echo', { message: 'one' })).toEqual({ text: 'Echo: one' });
  server.kill('SIGKILL');
  await new Promise((resolve) => server.once('close', resolve));
  expect(await toolbox.call('home__echo', { message: 'two' })).toMatchObject({
    text: expect.stringMatching(/^It failed/),
  });
  expect(errors).toEqual(['MCP_UNAVAILABLE']);
  server = await startHttp(port);
  const restartedAt = performance.now();
  expect(await toolbox.call('home__echo', { message: 'three' })).toEqual({ text: 'Echo: three' });
  task.meta.recoveryMs = performance.now() - restartedAt;
});

test('reports a server that cannot be started, and uses the others', async () => {
  const { toolbox, errors } = await openToolbox({ servers: { absent: { command: '/nowhere/server' }, all: STDIO } });
  expect(errors).toEqual(['MCP_UNAVAILABLE']);
  expect(toolbox.tools.length).toBeGreaterThan(3);
});

test.each([
  ['an address that is neither encrypted nor on this machine', { url: 'http://example.org/mcp' }],
  ['a header of two lines', { url: 'https://example.org/mcp', headers: { Authorization: 'Bearer T\r\nHost: x' } }],
  ['a name of a header with a space', { url: 'https://example.org/mcp', headers: { 'My Header': 'x' } }],
])('rejects %s', (_, server) => {
  expect(configSchema.safeParse({ mcp: { servers: { far: server } } }).success).toBe(false);
});

async function startHttp(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [SERVER, 'streamableHttp'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  open.push({ close: () => child.kill() });
  await new Promise((resolve, reject) => {
    child.stderr?.on('data', (data) => String(data).includes('listening') && resolve(undefined));
    child.once('exit', () => reject(new Error('the server ended')));
  });
  return child;
}
