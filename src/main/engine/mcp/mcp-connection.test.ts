/** Servers over HTTP in this process; those over stdio are in `stdio-servers.integration.test.ts`. */
import { afterEach, expect, test, vi } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { MAX_MCP_TOOLS } from '../llm/toolbox.ts';
import { McpToolbox } from './mcp-toolbox.ts';
import { HttpMcpServer, type HttpScript } from './testing/http-mcp-server.ts';
import { simpleTool } from './testing/scripted-server.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0).reverse()) await opened.close();
});

/** All tools are allowed. */
async function prepare(script: HttpScript, headers: Record<string, string> = {}) {
  const server = await HttpMcpServer.start(script);
  const errors: { code: string; message: string }[] = [];
  const names = ['count', 'add-tool', 'odd', 'faulty', 'weather.get current'];
  const { mcp } = configSchema.parse({
    mcp: {
      servers: { home: { url: server.url, headers } },
      permissions: Object.fromEntries(names.map((name) => [`home.${name}`, 'always'])),
    },
  });
  const toolbox = new McpToolbox(mcp, (error) => errors.push(error as (typeof errors)[number]));
  open.push(server, toolbox);
  const call = async (name: string) => ((await toolbox.call(`home__${name}`, {})) as { text: string }).text;
  return { server, toolbox, errors, call };
}

async function connect(script: HttpScript, headers: Record<string, string> = {}) {
  const prepared = await prepare(script, headers);
  await prepared.toolbox.refresh();
  return prepared;
}

const countOf = (requests: readonly string[], method: string) =>
  requests.filter((each) => each.endsWith(method)).length;
const many = (count: number) => Array.from({ length: count }, (_, index) => simpleTool(`tool-${index}`));

test('offers the tools of all pages', async () => {
  const { toolbox, server, errors } = await connect({ tools: many(20), pageSize: 4 });
  expect(toolbox.tools.map(({ name }) => name)).toContain('home__tool-19');
  expect(countOf(server.requests, 'tools/list')).toBe(7);
  expect(errors).toEqual([]);
});

test.each(['same', 'growing'] as const)('stops at pages without end (%s cursor)', async (endlessCursor) => {
  const { toolbox, server, errors, call } = await connect({ endlessCursor });
  expect(countOf(server.requests, 'tools/list')).toBeLessThanOrEqual(50);
  expect(new Set(toolbox.tools.map(({ name }) => name)).size).toBe(toolbox.tools.length);
  expect(await call('count')).toBe('call 1');
  expect(errors).toEqual([]);
});

test('offers the good tools of a list with odd ones', async () => {
  const tools = [null, 7, {}, { name: '' }, { name: 'odd', inputSchema: true, description: 5 }, { name: 'count' }];
  const { toolbox, errors } = await connect({
    tools: [...tools, { name: 'task', execution: { taskSupport: 'required' } }],
  });
  expect(toolbox.tools.find(({ name }) => name === 'home__odd')).toEqual({
    name: 'home__odd',
    description: '',
    parameters: { type: 'object', properties: {} },
  });
  expect(toolbox.tools.filter(({ name }) => name === 'home__count')).toHaveLength(1);
  expect(toolbox.tools.map(({ name }) => name)).not.toContain('home__task');
  expect(errors).toEqual([]);
});

test('offers no more tools than a model takes, and names the others', async () => {
  const { toolbox, errors } = await connect({ tools: many(150) });
  expect(toolbox.tools).toHaveLength(MAX_MCP_TOOLS);
  expect(errors).toMatchObject([
    { code: 'MCP_TOOLS_LEFT_OUT', message: expect.stringMatching(/home\.tool-107, .* and 38 others/) },
  ]);
  await toolbox.refresh();
  expect(errors).toHaveLength(1);
});

test('calls a tool by the name of its server when the model knows it by another', async () => {
  const { toolbox, errors } = await connect({
    tools: [simpleTool('weather.get current'), simpleTool('weather_get_current'), simpleTool('x'.repeat(70))],
    answers: {
      'weather.get current': { result: { content: [{ type: 'text', text: '21 degrees' }] } },
      weather_get_current: { result: { content: [{ type: 'text', text: 'wrong' }] } },
    },
  });
  const { name = '' } = toolbox.tools.find(({ description }) => description === 'The tool weather.get current.') ?? {};
  expect(await toolbox.call(name, {})).toEqual({ text: '21 degrees' });
  for (const tool of toolbox.tools) expect(tool.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  expect(errors).toEqual([]);
});

test('asks with the name of the server for a tool that is not allowed yet, and runs that tool', async () => {
  const answers = { first: { result: { content: [{ type: 'text', text: 'one' }] } } };
  const { toolbox } = await connect({ tools: [simpleTool('first')], answers });
  expect(await toolbox.call('home__first', { city: 'Rome' })).toEqual({
    consent: 'May the language model use first of home, with city Rome?',
  });
  toolbox.approve();
  expect(await toolbox.runApproved()).toEqual([{ name: 'home__first', args: { city: 'Rome' }, text: 'one' }]);
});

test.each([
  ['a JSON-RPC error', { answers: { odd: { error: { code: -32602, message: 'missing argument "city"' } } } }],
  [
    'an error of the code that the SDK uses for lost connections',
    { answers: { odd: { error: { code: -32000, message: 'missing argument "city"' } } } },
  ],
  [
    'an HTTP error with a JSON-RPC error',
    {
      responses: {
        odd: {
          status: 400,
          body: { jsonrpc: '2.0', id: null, error: { code: -32602, message: 'missing argument "city"' } },
        },
      },
    },
  ],
  [
    'an error as result',
    { answers: { odd: { result: { isError: true, content: [{ type: 'text', text: 'missing argument "city"' }] } } } },
  ],
])('passes %s to the model, and keeps the session', async (_, script) => {
  const { call, server, errors } = await connect({ tools: [simpleTool('odd')], ...script });
  expect(await call('count')).toBe('call 1');
  expect(await call('odd')).toMatch(/^It failed: .*missing argument "city"$/);
  expect(await call('count')).toMatch(/^call [23]$/);
  expect(countOf(server.requests, 'initialize')).toBe(1);
  expect(errors).toEqual([]);
});

test('passes structured content to the model', async () => {
  const { call } = await connect({
    tools: [{ ...simpleTool('odd'), outputSchema: { type: 'object', properties: { temp: { type: 'string' } } } }],
    answers: { odd: { result: { content: [], structuredContent: { temp: 21 } } } },
  });
  expect(await call('odd')).toBe('{"temp":21}');
});

test('passes the details of an error to the model', async () => {
  const error = { code: -32603, message: 'Internal error', data: 'no city Romx' };
  const { call } = await connect({ tools: [simpleTool('odd')], answers: { odd: { error } } });
  expect(await call('odd')).toBe('It failed: home: Internal error: no city Romx');
});

test('tells the model that an error has no words', async () => {
  const answers = { odd: { error: { code: 0, message: '' } } };
  const { call } = await connect({ tools: [simpleTool('odd')], answers });
  expect(await call('odd')).toBe('It failed: home: the server gave no reason');
});

test.each([
  ['404', undefined],
  [
    '400',
    {
      status: 400,
      body: { jsonrpc: '2.0', error: { code: -32000, message: 'Bad Request: No valid session ID provided' } },
    },
  ],
  ['200', { status: 200, body: { jsonrpc: '2.0', id: 3, error: { code: -32001, message: 'Session not found' } } }],
])(
  'opens a new session when the server answers %s for the old one, and repeats the call',
  async (_, unknownSession) => {
    const { call, server, errors } = await connect({ ...(unknownSession && { unknownSession }) });
    expect(await call('count')).toBe('call 1');
    server.forgetSessions();
    expect(await call('count')).toBe('call 1');
    expect(await call('count')).toBe('call 2');
    expect(countOf(server.requests, 'initialize')).toBe(2);
    expect(errors).toEqual([]);
  },
);

test('gives up after one new session', async () => {
  const { call, server, errors } = await connect({
    tools: [simpleTool('faulty')],
    responses: { faulty: { status: 404, body: 'Not Found' } },
  });
  expect(await call('faulty')).toBe('It failed: the server home is not available.');
  expect(countOf(server.requests, 'tools/call')).toBe(2);
  expect(errors).toMatchObject([{ code: 'MCP_UNAVAILABLE' }]);
  expect(await call('count')).toBe('call 1');
});

test('reports a server that fails, and keeps its session', async () => {
  const { call, errors, server } = await connect({
    tools: [simpleTool('faulty')],
    responses: { faulty: { status: 503, body: 'Busy' } },
  });
  expect(await call('faulty')).toBe('It failed: the server home is not available.');
  expect(await call('count')).toBe('call 1');
  expect(countOf(server.requests, 'initialize')).toBe(1);
  expect(errors).toMatchObject([{ code: 'MCP_UNAVAILABLE', message: 'home: the server answered with HTTP 503: Busy' }]);
});

test.each(['streamable', 'sse'] as const)(
  'sends the headers of the settings with every request (%s)',
  async (transport) => {
    const { call, errors } = await connect({ transport, authorization: 'Bearer T' }, { Authorization: 'Bearer T' });
    expect(await call('count')).toBe('call 1');
    expect(errors).toEqual([]);
  },
);

test.each([[{}], [{ Authorization: 'Bearer old' }]])(
  'tells that a server wants a sign-in with the headers %j',
  async (headers) => {
    const { toolbox, errors } = await connect({ authorization: 'Bearer T' }, headers as Record<string, string>);
    expect(toolbox.tools).toEqual([]);
    expect(errors).toMatchObject([{ code: 'MCP_SIGN_IN', message: expect.stringContaining('home') }]);
    expect(JSON.stringify(errors)).not.toContain('old');
  },
);

test('tells that a token is not accepted any more, and uses the tools again when it is', async () => {
  const { call, server, errors } = await connect({ authorization: 'Bearer T' }, { Authorization: 'Bearer T' });
  server.script = { authorization: 'Bearer new' };
  expect(await call('count')).toMatch(/^It failed: home: the server wants a sign-in/);
  expect(errors).toMatchObject([{ code: 'MCP_SIGN_IN' }]);
  server.script = { authorization: 'Bearer T' };
  expect(await call('count')).toBe('call 1');
});

test('uses a server of the older HTTP+SSE transport, and reaches it again after it is lost', async () => {
  const { call, toolbox, server, errors } = await connect({ transport: 'sse', tools: many(2) });
  expect(toolbox.tools.map(({ name }) => name)).toContain('home__tool-1');
  expect([await call('count'), await call('count')]).toEqual(['call 1', 'call 2']);
  server.forgetSessions();
  await vi.waitFor(async () => expect(await call('count')).toBe('call 1'), { timeout: 30_000 });
  expect(errors.filter(({ code }) => code !== 'MCP_UNAVAILABLE')).toEqual([]);
});

test('lists the tools again when the server says that they have changed', async () => {
  const { call, toolbox } = await connect({});
  expect(await call('add-tool')).toBe('added');
  await vi.waitFor(() => expect(toolbox.tools.map(({ name }) => name)).toContain('home__added'), { timeout: 30_000 });
});

test('lists the tools of a server that was reached again', async () => {
  const { call, server, toolbox } = await connect({});
  server.script = { tools: [simpleTool('newer')] };
  server.forgetSessions();
  expect(await call('count')).toBe('call 1');
  await vi.waitFor(() => expect(toolbox.tools.map(({ name }) => name)).toContain('home__newer'), { timeout: 30_000 });
});

test('ends its session at the end', async () => {
  const { toolbox, server } = await connect({});
  await toolbox.close();
  expect(server.requests).toContain('DELETE /mcp');
});

test('waits for a server that starts for 40 s, and says after 10 s that it has not started', async () => {
  let start = () => {};
  const hasStarted = new Promise<void>((resolve) => (start = resolve));
  const { toolbox, server, errors, call } = await prepare({ hasStarted });
  // Neither the limits nor undici's own may end the wait.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const listing = toolbox.refresh();
    await untilTrue(() => server.requests.length > 0);
    await vi.advanceTimersByTimeAsync(9000);
    expect(errors).toEqual([]);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(errors).toMatchObject([{ code: 'MCP_SLOW' }]);
    start();
    await listing;
  } finally {
    vi.useRealTimers();
  }
  expect(errors).toHaveLength(1);
  expect(await call('count')).toBe('call 1');
});

/** For a test with its own clock. */
async function untilTrue(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
