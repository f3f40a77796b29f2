/** An MCP server with arbitrary answers: at worst its tools are unusable, and the conversation continues. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { McpToolbox } from '../src/main/engine/mcp/mcp-toolbox.ts';
import { HarkError } from '../src/shared/errors.ts';
import { anyText, runs } from './cases.ts';

let server: Server;
/** Next answers by method. */
let answers: Record<string, unknown> = {};
let rawReply: string | undefined;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const { id, method } = JSON.parse(body) as { id?: number; method: string };
    if (id === undefined) return void response.writeHead(202).end();
    response.setHeader('content-type', 'application/json');
    if (rawReply !== undefined && method !== 'initialize') return void response.end(rawReply);
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: answers[method] ?? {} }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const INITIALIZED = {
  protocolVersion: '2025-03-26',
  capabilities: { tools: {} },
  serverInfo: { name: 'odd', version: '1' },
};
/** With the keywords that are rewritten, each with anything. */
const { schema } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.record(
      {
        type: fc.oneof(fc.constantFrom('object', 'array', 'string', 'any'), fc.jsonValue()),
        properties: fc.dictionary(anyText, tie('schema')),
        required: fc.jsonValue(),
        items: fc.oneof(tie('schema'), fc.array(tie('schema'))),
        anyOf: fc.array(tie('schema')),
        allOf: fc.array(tie('schema')),
        enum: fc.jsonValue(),
        $ref: fc.constantFrom('#', '#/$defs/a', '#/properties', '#/x/%'),
        $defs: fc.record({ a: tie('schema') }),
      },
      { requiredKeys: [] },
    ),
  ),
}));
const tool = fc.record({
  name: fc.oneof(anyText, fc.constant('look')),
  description: fc.option(anyText),
  inputSchema: fc.oneof(fc.jsonValue(), fc.constant({ type: 'object' }), schema),
});
const lists = fc.oneof(fc.jsonValue(), fc.record({ tools: fc.oneof(fc.jsonValue(), fc.array(tool)) }));
const results = fc.oneof(
  fc.jsonValue(),
  fc.record({
    content: fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ type: fc.constantFrom('text', 'image', 'odd'), text: fc.oneof(anyText, fc.jsonValue()) })),
    ),
    isError: fc.jsonValue(),
  }),
);

test('survives any list of tools and any result', async () => {
  const { port } = server.address() as AddressInfo;
  await fc.assert(
    fc.asyncProperty(lists, results, fc.option(anyText, { nil: undefined, freq: 4 }), async (list, result, raw) => {
      answers = { initialize: INITIALIZED, 'tools/list': list, 'tools/call': result };
      rawReply = raw;
      const errors: unknown[] = [];
      const toolbox = new McpToolbox(
        {
          servers: { odd: { url: `http://127.0.0.1:${port}/mcp`, headers: {} } },
          sign_ins: null,
          permissions: { 'odd.look': 'always' },
        },
        (error) => errors.push(error),
      );
      await toolbox.refresh();
      for (const { name, parameters } of toolbox.tools) {
        expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
        expect(parameters).toMatchObject({ type: 'object', properties: {} });
        const answer = await toolbox.call(name, {});
        const text = 'text' in answer ? answer.text : answer.consent;
        expect(text).toBeTypeOf('string');
        expect(text.length).toBeLessThan(9000);
      }
      for (const error of errors) expect(error).toBeInstanceOf(HarkError);
      await toolbox.close();
    }),
    { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 4) },
  );
});
