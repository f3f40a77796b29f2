/** Servers over stdio, as programs of their own. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type ConnectionLimits, McpConnection } from './mcp-connection.ts';
import type { StdioScript } from './testing/stdio-server.ts';

const PROGRAM = join(import.meta.dirname, 'testing/stdio-server.ts');
const ARGS = ['--import', import.meta.resolve('tsx'), PROGRAM];
const LIMITS: ConnectionLimits = {
  connectMs: 60_000,
  slowStartMs: 60_000,
  listMs: 60_000,
  callMs: 60_000,
  wholeCallMs: 60_000,
  pingMs: 60_000,
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

interface Options {
  script?: StdioScript;
  limits?: Partial<ConnectionLimits>;
  command?: string;
  args?: string[];
}

function connection(options: Options = {}) {
  const { script = {}, limits = {}, command = process.execPath, args = [...ARGS, JSON.stringify(script)] } = options;
  const events = { onToolsChanged: vi.fn(), onSlow: vi.fn(), fetch: vi.fn() };
  const config = { command, args, env: {} };
  const opened = new McpConnection('files', config, events, { ...LIMITS, ...limits });
  open.push(opened);
  return { opened, events };
}

test.each([
  ['prints plain lines on stdout', { banner: 'Server running on stdio\n\n{"level":"info"}\n[1,2]\n' }],
  ['prints words without a line’s end on stdout', { banner: 'Ready. {"level":"info"} ' }],
  ['writes two megabytes to stderr', { stderrBytes: 2_000_000 }],
])('uses a server that %s', async (_, script) => {
  const { opened } = connection({ script });
  const { tools } = await opened.tools();
  expect(tools.map(({ name }) => name)).toContain('count');
  expect(await opened.call('count', {})).toBe('call 1');
});

test('says how a server ended that ends at once, and what it said last', async () => {
  const { opened } = connection({ script: { exit: { code: 3, lastLine: 'API_KEY is not set' } } });
  await expect(opened.tools()).rejects.toMatchObject({
    code: 'MCP_UNAVAILABLE',
    message: expect.stringMatching(/^files: .*exit code 3.*API_KEY is not set/),
  });
});

test('names PATH when there is no such program', async () => {
  const { opened } = connection({ command: 'hark-no-such-program' });
  await expect(opened.tools()).rejects.toMatchObject({
    code: 'MCP_UNAVAILABLE',
    message: expect.stringMatching(/^files: there is no program hark-no-such-program in PATH \(.+\)$/),
  });
});

test.skipIf(process.platform === 'win32')('finds a program on the PATH of the login shell', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hark-nvm-'));
  open.push({ close: () => rmSync(folder, { recursive: true }) });
  const write = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
    return join(folder, name);
  };
  write('hark-nvm-node', `exec "${process.execPath}" "$@"`);
  vi.stubEnv('SHELL', write('shell', `PATH="${folder}:$PATH"; export PATH; eval "$4"`));
  try {
    const { opened } = connection({ command: 'hark-nvm-node' });
    await opened.tools();
    expect(await opened.call('count', {})).toBe('call 1');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('reports a slow start, and uses the server when it has started', async () => {
  const { opened, events } = connection({ limits: { slowStartMs: 1 } });
  await opened.tools();
  expect(events.onSlow).toHaveBeenCalledOnce();
  expect(events.onSlow.mock.calls[0]?.[0]).toMatchObject({
    code: 'MCP_SLOW',
    message: expect.stringContaining('files'),
  });
});

const MUTE = ['-e', 'console.error("loading the model"); setInterval(() => {}, 1000)'];

test('does not wait for a server that is still starting when it is closed', async () => {
  const { opened, events } = connection({ args: MUTE, limits: { slowStartMs: 500 } });
  const listing = opened.tools();
  const failure = expect(listing).rejects.toMatchObject({ code: 'MCP_UNAVAILABLE' });
  await vi.waitFor(() => expect(events.onSlow).toHaveBeenCalled(), { timeout: 30_000 });
  await opened.close();
  await failure;
});

test('gives up a server that never answers, and says what it wrote last', async () => {
  const { opened } = connection({ args: MUTE, limits: { connectMs: 3000 } });
  await expect(opened.tools()).rejects.toMatchObject({
    code: 'MCP_UNAVAILABLE',
    message: expect.stringContaining('loading the model'),
  });
});

test('gives up a call without an answer, and keeps the session', async () => {
  const { opened } = connection({ limits: { callMs: 1000 } });
  expect(await opened.call('count', {})).toBe('call 1');
  await expect(opened.call('hang', {})).rejects.toMatchObject({
    code: 'MCP_FAILED',
    message: 'files: the server did not answer in time',
  });
  expect(await opened.call('count', {})).toBe('call 3');
});

test('starts a server anew that gives no sign of life after a call without an answer', async () => {
  const { opened } = connection({ script: { answersNoPing: true }, limits: { callMs: 1000, pingMs: 500 } });
  await expect(opened.call('hang', {})).rejects.toMatchObject({ code: 'MCP_FAILED' });
  expect(await opened.call('count', {})).toBe('call 1');
});

test('waits for a call as long as its server reports progress', async () => {
  // The call takes 3 s.
  const { opened } = connection({ limits: { callMs: 2000 } });
  expect(await opened.call('progress', {})).toBe('done');
});

test('gives up a call that goes on for too long, whatever its progress', async () => {
  const { opened } = connection({ limits: { wholeCallMs: 1000 } });
  await expect(opened.call('progress', {})).rejects.toMatchObject({ code: 'MCP_FAILED' });
});

test('tells the server that a call was cancelled', async () => {
  const { opened } = connection();
  await opened.tools();
  const abort = new AbortController();
  const call = opened.call('hang', {}, abort.signal);
  const reason = new Error('the turn has ended');
  setImmediate(() => abort.abort(reason));
  await expect(call).rejects.toBe(reason);
  expect(await opened.call('cancelled', {})).toBe('hang');
});

test('starts a server again that has died', async () => {
  const { opened, events } = connection({ script: { diesAt: 'crash' } });
  expect(await opened.call('count', {})).toBe('call 1');
  await expect(opened.call('crash', {})).rejects.toMatchObject({
    code: 'MCP_UNAVAILABLE',
    message: expect.stringContaining('exit code 7'),
  });
  expect(await opened.call('count', {})).toBe('call 1');
  expect(events.onToolsChanged).toHaveBeenCalled();
});
