/** The local API in the real app: its functions and what it refuses. */
import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '../src/main/http-server/testing/free-port.ts';
import { test } from './support/hark-app.ts';

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

function call(port: number, method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (data: string) => {
        text += data;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text || '{}') }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('answers a client with the token, sends it all events and refuses others', { tag: '@long' }, async ({
  launch,
}) => {
  const port = await freePort();
  const { page, folder } = await launch({ env: { HARK_API: 'true', HARK_API_PORT: String(port) } });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  const file = join(folder, 'data/hark/api-token');
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  expect(statSync(file).mode & 0o077).toBe(0);
  const authorization = `Bearer ${readFileSync(file, 'utf8').trim()}`;
  const ask = JSON.stringify({ text: 'what is twelve times seven?' });

  const events = await fetch(`http://127.0.0.1:${port}/v1/events`, { headers: { authorization } });
  const heard = events.body?.pipeThrough(new TextDecoderStream()).getReader();

  expect(await call(port, 'POST', '/v1/ask', { authorization }, ask)).toMatchObject({
    status: 200,
    body: { text: 'That is 84.', skill: 'arithmetic' },
  });
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  let stream = '';
  while (!stream.includes('event: reply')) stream += (await heard?.read())?.value ?? '';
  expect(stream).toContain('"text":"That is 84."');
  await heard?.cancel();

  const description = await call(port, 'GET', '/openapi.json', { authorization });
  expect(Object.keys(description.body.paths as object)).toContain('/v1/ask');
  expect((await call(port, 'POST', '/v1/stop', { authorization })).status).toBe(202);
  await expect.poll(async () => (await call(port, 'GET', '/v1/state', { authorization })).body.state).toBe('asleep');

  const statusOf = async (headers: Record<string, string>) => (await call(port, 'GET', '/v1/state', headers)).status;
  expect(await statusOf({})).toBe(401);
  expect(await statusOf({ authorization: `${authorization.slice(0, -1)}x` })).toBe(401);
  expect(await statusOf({ authorization, host: `evil.example:${port}` })).toBe(403);
  expect(await statusOf({ authorization, origin: 'https://evil.example' })).toBe(403);
  expect((await call(port, 'POST', '/v1/ask', { authorization }, '{"text": 7}')).status).toBe(400);
  expect((await call(port, 'POST', '/v1/ask', { authorization }, 'x'.repeat(20_000))).status).toBe(413);
  expect((await call(port, 'GET', '/v1/none', { authorization })).status).toBe(404);
});

test('does not listen unless it is enabled', { tag: '@long' }, async ({ launch }) => {
  const port = await freePort();
  const { page } = await launch({ env: { HARK_API_PORT: String(port) } });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await expect(call(port, 'GET', '/v1/state', {})).rejects.toThrow(/ECONNREFUSED/);
});
