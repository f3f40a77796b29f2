/** Servers that people use, as they are published on npm and PyPI. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, type TestContext, test } from 'vitest';
import type { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { LoopbackServer } from '../../http-server/testing/loopback-server.ts';
import { projectRoot } from '../../models/catalogue/project-root.ts';
import type { Tool } from '../llm/toolbox.ts';
import { McpToolbox } from './mcp-toolbox.ts';
import { installPythonServers } from './testing/python-servers.ts';

/** pip brings some 30 packages. */
const INSTALL_TIMEOUT_MS = 600_000;

let folder: string;
const closers: (() => unknown)[] = [];
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hark-mcp-')));
  closers.push(() => rmSync(folder, { recursive: true }));
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** @param allowed the tools that are called */
async function connect(server: { command: string; args?: string[]; env?: Record<string, string> }, allowed: string[]) {
  const permissions = Object.fromEntries(allowed.map((tool) => [`it.${tool}`, 'always']));
  const { mcp } = configSchema.parse({ mcp: { servers: { it: server }, permissions } });
  const errors: unknown[] = [];
  const toolbox = new McpToolbox(mcp, (error) => {
    // A machine that is busy takes longer.
    if ((error as HarkError).code !== 'MCP_SLOW') errors.push(error);
  });
  closers.push(() => toolbox.close());
  await toolbox.refresh();
  expect(errors).toEqual([]);
  for (const tool of toolbox.tools) expectFit(tool);
  const call = async (tool: string, args: object) =>
    ((await toolbox.call(`it__${tool}`, args)) as { text: string }).text;
  return { names: toolbox.tools.map(({ name }) => name), call };
}

/** What language models' servers want of a tool. */
function expectFit({ name, description, parameters }: Tool): void {
  expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  expect(description).not.toBe('');
  expect(parameters).toMatchObject({ type: 'object', properties: expect.any(Object) });
  expect(JSON.stringify(parameters)).not.toMatch(/"\$(?:ref|schema|defs)"/);
}

const fromNpm = (name: string, ...args: string[]) => ({
  command: process.execPath,
  args: [join(projectRoot, `node_modules/@modelcontextprotocol/${name}/dist/index.js`), ...args],
});

test('writes and reads a file with server-filesystem', async () => {
  const { call } = await connect(fromNpm('server-filesystem', folder), ['write_file', 'read_text_file']);
  const path = join(folder, 'note.txt');
  await call('write_file', { path, content: 'Buy milk.' });
  expect(readFileSync(path, 'utf8')).toBe('Buy milk.');
  expect(await call('read_text_file', { path })).toContain('Buy milk.');
  expect(await call('read_text_file', { path: join(folder, '../other.txt') })).toMatch(
    /^It failed: .*outside allowed directories/,
  );
});

test('remembers and finds something with server-memory', async () => {
  const env = { MEMORY_FILE_PATH: join(folder, 'memory.jsonl') };
  const { call } = await connect({ ...fromNpm('server-memory'), env }, ['create_entities', 'search_nodes']);
  await call('create_entities', {
    entities: [{ name: 'Ada', entityType: 'person', observations: ['lives in Leeds'] }],
  });
  expect(await call('search_nodes', { query: 'Leeds' })).toContain('Ada');
});

describe('from PyPI', { tags: 'long' }, () => {
  let programs: string | undefined;
  beforeAll(async () => {
    programs = await installPythonServers();
  }, INSTALL_TIMEOUT_MS);

  function fromPyPi(name: string, { skip }: TestContext, ...args: string[]) {
    if (programs === undefined) return skip('needs Python and its package index');
    return { command: join(programs, name), args };
  }

  test('converts a time with mcp-server-time', async (context) => {
    const { call } = await connect(fromPyPi('mcp-server-time', context), ['convert_time']);
    const time = { source_timezone: 'Asia/Tokyo', time: '16:30', target_timezone: 'Asia/Kolkata' };
    expect(await call('convert_time', time)).toMatch(/T13:00:00\+05:30.*-3\.5h/s);
  });

  test('reads a page with mcp-server-fetch', async (context) => {
    const page = '<html><body><article><h1>News</h1><p>The bridge is open again.</p></article></body></html>';
    const server = await LoopbackServer.start(({ url }, response) => {
      if (url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    });
    closers.push(() => server.stop());
    const { call } = await connect(fromPyPi('mcp-server-fetch', context, '--allow-private-ips'), ['fetch']);
    expect(await call('fetch', { url: `${server.origin}/news` })).toContain('The bridge is open again.');
  });

  test('reads the log of a repository with mcp-server-git', async (context) => {
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args]);
    git('init', '--quiet');
    const settings = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgSign=false'];
    git(...settings, 'commit', '--quiet', '--allow-empty', '-m', 'Mend the door');
    const { call } = await connect(fromPyPi('mcp-server-git', context, '--repository', folder), ['git_log']);
    expect(await call('git_log', { repo_path: folder })).toContain('Mend the door');
  });
});
