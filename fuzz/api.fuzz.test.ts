/** The local API and links: only requests with the token reach the engine. */
import { request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiServer } from '../src/main/app/api/api-server.ts';
import { questionInArguments, questionInLink } from '../src/main/app/desktop/deep-link.ts';
import {
  type EngineCommand,
  engineCommandSchema,
  MAX_QUESTION_CHARACTERS,
} from '../src/shared/engine/engine-commands.ts';
import { anyText, mutated, runs } from './cases.ts';

const TOKEN = 'the-right-token';
let api: ApiServer;
const commands: EngineCommand[] = [];
beforeAll(async () => {
  const command = (given: EngineCommand) => {
    commands.push(given);
    const atMs = 1;
    if (given.type !== 'ask') return;
    setImmediate(() => {
      api.observe({ type: 'turn-started', turnId: 'a', trigger: 'text', atMs });
      api.observe({ type: 'reply', turnId: 'a', text: 'Yes.', skill: 'none', atMs });
      api.observe({ type: 'turn', turnId: 'a', outcome: 'answered', latencyMs: {}, spans: [], zeroAtMs: 0, atMs });
    });
  };
  api = await ApiServer.open({ port: 0, token: TOKEN, command, state: () => 'asleep' });
});
afterAll(() => api.close());

function ask(method: string, path: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: api.port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const latin = fc.string({ maxLength: 40 }).map((text) => text.replace(/[^\x21-\x7e]/g, 'x'));
const paths = fc.oneof(
  fc.constantFrom('/v1/ask', '/v1/say', '/v1/stop', '/v1/state', '//', '/..', '/%'),
  latin.map((text) => `/${text}`),
);
const bodies = fc.oneof(
  anyText,
  anyText.map((text) => JSON.stringify({ text })),
  fc.json(),
  fc.constant('x'.repeat(40_000)),
);

test('accepts only requests with the token', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS'),
      paths,
      bodies,
      fc.oneof(latin, fc.constant(TOKEN)),
      fc.option(latin),
      async (method, path, body, token, origin) => {
        const before = commands.length;
        const headers = { authorization: `Bearer ${token}`, ...(origin === null ? {} : { origin }) };
        const status = await ask(method, path, headers, method === 'POST' ? body : '').catch((error) => {
          // A body that is too long is not read to its end.
          expect((error as NodeJS.ErrnoException).code).toMatch(/ECONNRESET|EPIPE/);
          return 413;
        });
        const mayPass = token === TOKEN && origin === null;
        if (!mayPass) expect([401, 403]).toContain(status);
        expect(status).not.toBe(500);
        expect(status).not.toBe(503);
        if (!mayPass) expect(commands.length).toBe(before);
        for (const command of commands.splice(0)) engineCommandSchema.parse(command);
      },
    ),
    runs,
  );
});

test('survives bytes that are not HTTP', async () => {
  const real = Buffer.from(`POST /v1/say HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 13\r\n\r\n{"text":"hi"}`);
  await fc.assert(
    fc.asyncProperty(mutated(real), async (bytes) => {
      await new Promise<void>((resolve) => {
        const socket = connect(api.port, '127.0.0.1', () => socket.end(bytes));
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
        socket.resume();
      });
      expect(commands).toEqual([]);
    }),
    { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 4) },
  );
  expect(await ask('GET', '/v1/state', { authorization: `Bearer ${TOKEN}` }, '')).toBe(200);
});

test('accepts only known links', () => {
  const links = fc.oneof(
    anyText,
    anyText.map((text) => `hark://ask?text=${text}`),
    fc.webUrl({ withQueryParameters: true }).map((url) => url.replace(/^https?/, 'hark')),
    mutated(Buffer.from('hark://ask?text=what%20time%20is%20it')).map((bytes) => Buffer.from(bytes).toString('latin1')),
  );
  fc.assert(
    fc.property(links, (link) => {
      for (const question of [questionInLink(link), questionInArguments(['hark', link])]) {
        if (question === undefined) continue;
        expect(question.length).toBeLessThanOrEqual(MAX_QUESTION_CHARACTERS);
        expect(question).not.toMatch(/[\p{Cc}\u202e]/u);
      }
    }),
    runs,
  );
});
