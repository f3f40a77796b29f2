import { afterEach, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import type { RequestFigures } from '../remote/http-client.ts';
import { type LanguageModel, openLanguageModel } from './open-language-model.ts';
import { type ChatBehaviour, ChatServer } from './testing/chat-server.ts';

const QUESTION = [{ role: 'user', content: 'Why is the sky blue?' }] as const;
const ANSWER = 'Short waves scatter more. So blue light comes from everywhere.';
const neverAborted = () => new AbortController().signal;

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

async function connect(
  behaviour: ChatBehaviour,
): Promise<LanguageModel & { server: ChatServer; figures: RequestFigures[] }> {
  const server = await ChatServer.start(behaviour);
  const remotes = openLanguageModel(
    configSchema.parse({
      http_clients: { timeout_seconds: 0.5, pool_size: 2 },
      llm: { model: 'test-model', api_key: 'secret', longest_reply_tokens: 16 },
    }),
    server.baseUrl,
  );
  const figures: RequestFigures[] = [];
  remotes.http.onRequest = (request) => figures.push(request);
  open.push(remotes.http, { close: () => server.stop() });
  return { ...remotes, server, figures };
}

async function answer({ chat }: LanguageModel, signal = neverAborted()): Promise<string> {
  let text = '';
  for await (const part of chat.reply(QUESTION, signal)) text += part;
  return text;
}

test('streams an answer word by word and reuses the pooled connections', async () => {
  const connected = await connect({ answer: ANSWER });
  const parts: string[] = [];
  for await (const part of connected.chat.reply(QUESTION, neverAborted())) parts.push(part);
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.join('')).toBe(ANSWER);
  for (let question = 0; question < 4; question++) expect(await answer(connected)).toBe(ANSWER);
  expect(connected.server.connections).toBeLessThanOrEqual(2);
  expect(connected.server.requestBodies[0]).toMatchObject({ model: 'test-model', messages: QUESTION, max_tokens: 16 });
  expect(connected.figures).toHaveLength(5);
  expect(connected.figures[4]).toMatchObject({ service: 'llm', method: 'POST', status: '200' });
});

test.each<[string, ChatBehaviour, string]>([
  ['is busy', { status: 429 }, 'REMOTE_BUSY'],
  ['does not know the model', { status: 404 }, 'REMOTE_REFUSED'],
  ['fails', { status: 500 }, 'REMOTE_FAILED'],
  ['says nothing', { mute: true }, 'REMOTE_TIMEOUT'],
  ['stops between two words', { answer: ANSWER, wordDelayMs: 2000 }, 'REMOTE_TIMEOUT'],
  ['breaks off', { answer: ANSWER, cutOffAfterWords: 2 }, 'REMOTE_FAILED'],
  ['sends no JSON', { answer: ANSWER, malformed: '<html>' }, 'REMOTE_FAILED'],
  ['sends other JSON', { answer: ANSWER, malformed: '{"choices":"none"}' }, 'REMOTE_FAILED'],
  ['sends an error in the stream', { answer: ANSWER, malformed: '{"error":{"message":"no memory"}}' }, 'REMOTE_FAILED'],
  ['sends no word', { answer: '' }, 'REMOTE_FAILED'],
])('reports a server that %s by its error code, without a retry', async (_, behaviour, code) => {
  const connected = await connect(behaviour);
  await expect(answer(connected)).rejects.toMatchObject({ code });
  expect(connected.server.requests).toEqual(['POST /v1/chat/completions']);
  expect(connected.figures).toHaveLength(1);
});

test('reports an unreachable server', async () => {
  const connected = await connect({ answer: ANSWER });
  await connected.server.stop();
  await expect(answer(connected)).rejects.toMatchObject({ code: 'REMOTE_UNREACHABLE' });
});

test('cuts off an endless answer', async () => {
  const connected = await connect({ answer: 'blah '.repeat(10_000), wordDelayMs: 1 });
  expect((await answer(connected)).length).toBeLessThan(300);
  await expect.poll(() => connected.server.abandoned).toBe(1);
  expect(connected.http.pools).toEqual([{ service: 'llm', active: 0, size: 2 }]);
});

test('ends the request when the question is aborted', async () => {
  const connected = await connect({ answer: ANSWER, wordDelayMs: 100 });
  const controller = new AbortController();
  await expect(
    (async () => {
      for await (const _ of connected.chat.reply(QUESTION, controller.signal)) controller.abort();
    })(),
  ).rejects.toThrow(/abort/i);
  await expect.poll(() => connected.server.abandoned).toBe(1);
  expect(connected.figures).toMatchObject([{ status: 'cancelled' }]);
});

test('retries an idempotent request after a temporary failure, but not after a refusal', async () => {
  const { server, http } = await connect({ status: 503 });
  const client = http.create('llm', server.baseUrl);
  const listed = client.send({ method: 'GET', path: '/models' });
  await expect.poll(() => server.requests.length).toBe(1);
  server.behaviour = {};
  const { value } = await (await listed).parts.next();
  expect(new TextDecoder().decode(value as Uint8Array)).toContain('test-model');
  expect(server.requests.length).toBeGreaterThan(1);

  server.behaviour = { status: 401 };
  server.requests.length = 0;
  await expect(client.send({ method: 'GET', path: '/models' })).rejects.toMatchObject({ code: 'REMOTE_REFUSED' });
  expect(server.requests).toHaveLength(1);
});

test('calls a tool before the answer and sends its result to the model', async () => {
  const toolCall = { name: 'hark_command', arguments: '{"command":"what is 6 times 7"}' };
  const connected = await connect({ toolCall });
  const toolCalls: [string, unknown][] = [];
  const toolbox = {
    tools: [{ name: 'hark_command', description: 'Does it.', parameters: { type: 'object' } }],
    call: async (name: string, args: unknown) => {
      toolCalls.push([name, args]);
      return { text: 'That is 42.' };
    },
  };
  let text = '';
  for await (const part of connected.chat.reply(QUESTION, neverAborted(), toolbox)) text += part;
  expect(text).toBe('It said: That is 42.');
  expect(toolCalls).toEqual([['hark_command', { command: 'what is 6 times 7' }]]);
  expect(connected.server.requestBodies[1]?.messages.slice(1)).toMatchObject([
    { role: 'assistant', tool_calls: [{ id: 'call-a', function: toolCall }] },
    { role: 'tool', tool_call_id: 'call-a', content: 'That is 42.' },
  ]);
});

test('calls a tool without arguments when the model writes invalid JSON', async () => {
  const connected = await connect({ toolCall: { name: 'hark_command', arguments: '{"command":' } });
  const seen: unknown[] = [];
  const toolbox = {
    tools: [{ name: 'hark_command', description: 'Does it.', parameters: {} }],
    call: async (_name: string, args: unknown) => {
      seen.push(args);
      return { text: 'No.' };
    },
  };
  for await (const _ of connected.chat.reply(QUESTION, neverAborted(), toolbox));
  expect(seen).toEqual([undefined]);
});
