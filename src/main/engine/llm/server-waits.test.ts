/** Servers that are busy, slow to begin, or end an answer in their own way. */
import { afterEach, expect, test } from 'vitest';
import { AskedModel, RecordingToolbox } from './testing/ask.ts';
import { answering, chunk, DONE, type Reply, type Script, ScriptedServer } from './testing/scripted-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0).reverse()) await opened.close();
});

async function connect(script: Script, options: ConstructorParameters<typeof AskedModel>[1] = {}) {
  const server = await ScriptedServer.start(script);
  const model = new AskedModel(`${server.origin}/v1`, options);
  open.push({ close: () => server.stop() }, model);
  return { server, model };
}

/** Gives these replies in turn, and then the last one. */
function inTurn(...replies: Reply[]): Script {
  return () => (replies.length > 1 ? replies.shift() : replies[0]) as Reply;
}

const error = (status: number, message: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: JSON.stringify({ error: { message } }),
});

test.each<[string, Reply]>([
  ['says when to come back, in seconds', error(429, 'too fast', { 'retry-after': '0.05' })],
  ['says when to come back, in milliseconds', error(429, 'too fast', { 'retry-after-ms': '20' })],
  ['says when to come back, as a date', error(503, 'busy', { 'retry-after': new Date(0).toUTCString() })],
  ['says when to come back in words', error(429, 'Quota exceeded. Please retry in 0.05s.')],
  [
    'says so in words with status 200',
    { body: 'data: {"error":{"code":429,"message":"Please try again in 20ms."}}\n\n' },
  ],
  ['is overloaded and says when to come back', error(529, 'overloaded', { 'retry-after': '0' })],
  ['loads its model', error(503, 'Loading model')],
  ['loads its model, in other words', error(503, 'The model test-model is currently loading')],
  ['loads its model, and says so with status 200', { body: '{"error":{"code":503,"message":"Loading model"}}' }],
])('asks a server again that %s', async (_, busy) => {
  const { server, model } = await connect(inTurn(busy, answering('Hello.')));
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
  expect(server.requests).toHaveLength(2);
});

test.each<[string, Reply, string, RegExp]>([
  [
    'is busy for long',
    error(429, 'quota used up', { 'retry-after': '3600' }),
    'REMOTE_BUSY',
    /answered 429: quota used up$/,
  ],
  ['is busy without a time', error(429, 'too fast'), 'REMOTE_BUSY', /answered 429: too fast$/],
  [
    'says so with status 200',
    { body: 'data: {"error":{"code":429,"message":"too fast"}}\n\n' },
    'REMOTE_BUSY',
    /answered 429: too fast$/,
  ],
  ['is overloaded', error(529, 'Overloaded'), 'REMOTE_BUSY', /answered 529: Overloaded$/],
  ['wants to be paid', error(402, 'Insufficient credits'), 'REMOTE_REFUSED', /answered 402: Insufficient credits$/],
  ['fails', error(503, 'no healthy upstream'), 'REMOTE_FAILED', /answered 503: no healthy upstream$/],
])('tells the words of a server that %s, without asking again', async (_, reply, code, message) => {
  const { server, model } = await connect(() => reply);
  expect(await model.ask()).toMatchObject({ text: '', error: { code, message: expect.stringMatching(message) } });
  expect(server.requests).toHaveLength(1);
});

test('gives up on a server that stays busy', async () => {
  const { server, model } = await connect(() => error(429, 'too fast', { 'retry-after': '0' }));
  expect(await model.ask()).toMatchObject({ error: { code: 'REMOTE_BUSY' } });
  expect(server.requests).toHaveLength(3);
});

test('goes on asking while a model is loaded, which counts as no outage', async () => {
  const loading = error(503, 'Loading model', { 'retry-after': '0' });
  const { model } = await connect(inTurn(...Array<Reply>(12).fill(loading), answering('Hello.')));
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test('ends the wait for a busy server when the question is aborted', async () => {
  const controller = new AbortController();
  const { model } = await connect(() => {
    setImmediate(() => controller.abort(new Error('enough')));
    return error(429, 'too fast', { 'retry-after': '20' });
  });
  expect(await model.ask(undefined, controller.signal)).toMatchObject({ error: { message: 'enough' } });
});

test('waits for a server that sends its headers late', async () => {
  const { model } = await connect(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      return answering('Hello.');
    },
    { timeoutSeconds: 0.2 },
  );
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test('waits for the first word of a server that sends nothing, or only comments and thoughts, before', async () => {
  const { model } = await connect(
    async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const before = [
        ': keep-alive\n\n',
        '',
        chunk({ role: 'assistant', content: '' }),
        chunk({ reasoning_content: 'hm' }),
      ];
      for (const event of before) {
        if (event === '') response.flushHeaders();
        else response.write(event);
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      response.end(answering('Hello.').body);
      return undefined;
    },
    { timeoutSeconds: 0.2 },
  );
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test('takes comments between two words for life, and silence for a fault', async () => {
  const { model } = await connect(
    async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(chunk({ content: 'Hello, ' }));
      for (let comment = 0; comment < 4; comment++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        response.write(': keep-alive\n\n');
      }
      response.write(chunk({ content: 'Ada' }));
      return undefined;
    },
    { timeoutSeconds: 1 },
  );
  expect(await model.ask()).toMatchObject({ text: 'Hello, Ada', error: { code: 'REMOTE_TIMEOUT' } });
});

const HELLO = chunk({ content: 'Hello.' });
const STOP = chunk({}, 'stop');

test.each<[string, Reply]>([
  ['[DONE]', { body: HELLO + STOP + DONE }],
  ['[DONE] without a reason', { body: HELLO + DONE }],
  ['[DONE] without a new line', { body: `${HELLO}${STOP}data: [DONE]` }],
  ['[DONE] and a blank', { body: `${HELLO}data: [DONE] \n\n` }],
  ['[DONE] in quotation marks', { body: `${HELLO}data: "[DONE]"\n\n` }],
  ['[DONE] without a blank before it', { body: `${HELLO}data:[DONE]\n\n` }],
  ['[DONE] without its field', { body: `${HELLO}[DONE]\n` }],
  ['a reason alone', { body: HELLO + STOP }],
  ['a reason of another API', { body: HELLO + chunk({}, 'end_turn') }],
  ['a number of tokens', { body: `${HELLO}data: {"choices":[],"usage":{"total_tokens":3}}\n\n` }],
  ['a whole sentence', { body: HELLO }],
  ['a reason, and then breaks the connection off', { body: HELLO + STOP, isBrokenOff: true }],
  ['its limit, and then breaks the connection off', { body: HELLO + chunk({}, 'length'), isBrokenOff: true }],
  [
    'a number of tokens, and then breaks the connection off',
    { body: `${HELLO}data: {"choices":[],"usage":{"total_tokens":3}}\n\n`, isBrokenOff: true },
  ],
])('takes an answer for complete that ends with %s', async (_, reply) => {
  const { model } = await connect(() => reply);
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test.each([
  'data: [END]\n\n',
  'event: done\ndata: {}\n\n',
  'event: end\ndata:\n\n',
  'event: complete\ndata: {"n":3}\n\n',
])('takes the middle of a sentence for complete behind %j', async (end) => {
  const { model } = await connect(() => ({ body: chunk({ content: 'Hello, Ada' }) + end }));
  expect(await model.ask()).toEqual({ text: 'Hello, Ada', error: undefined });
});

test('reads a stream that a proxy has packed into another one', async () => {
  const { model } = await connect(() => ({ body: (HELLO + STOP).replaceAll('data: {', 'data: data: {') + DONE }));
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test.each(['OPENROUTER PROCESSING', 'loading the model …', 'undefined'])(
  'passes over the words "%s" before an answer, and tells them where none follows',
  async (words) => {
    const { model } = await connect(
      inTurn({ body: `data: ${words}\n\n${HELLO}${STOP}` }, { body: `data: ${words}\n\n` }),
    );
    expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
    expect(await model.ask()).toMatchObject({ error: { message: `llm sent what is not a chat completion: ${words}` } });
  },
);

test.each([
  '[HEARTBEAT]',
  '[]',
  'ping 12',
  '1772636640.5',
  '"2026-03-04T15:04:00Z"',
  '{"status":"queued","message":"You are third in the queue."}',
  '{"message":"Loading the model"}',
  '["odd"]',
  '{}',
])('passes over %s between the parts of an answer, and does not take it for one', async (data) => {
  const notice = `data: ${data}\n\n`;
  const body = `${notice}${chunk({ content: 'Hello, ' })}${notice}${chunk({ content: 'Ada.' })}${STOP}${notice}${DONE}`;
  const { model } = await connect(inTurn({ body }, { body: notice + DONE }));
  expect(await model.ask()).toEqual({ text: 'Hello, Ada.', error: undefined });
  expect(await model.ask()).toMatchObject({ text: '', error: { code: 'REMOTE_FAILED' } });
});

test('passes over what comes with an event of its own that keeps the connection open', async () => {
  const pings = ['{"message":"alive","time":1772636640}', 'still there', '{"error":null}'];
  const before = pings.map((data) => `event: ping\ndata: ${data}\n\n`).join('');
  const { model } = await connect(() => ({ body: `${before}event: ping\n${HELLO}${STOP}` }));
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test('takes an answer for complete whose server does not close the connection', async () => {
  const { model } = await connect(
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(HELLO + STOP);
      return undefined;
    },
    { timeoutSeconds: 0.2 },
  );
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

const THOUGHT = chunk({ reasoning_content: 'Well …' });

test.each<[string, string, string, RegExp, string?]>([
  ['the middle of a sentence', chunk({ content: 'Hello, my' }), 'Hello, my', /in the middle/],
  ['no word', STOP + DONE, '', /empty answer/],
  ['nothing at all', '', '', /before the first word/],
  [
    'thoughts only, up to its limit',
    THOUGHT + chunk({}, 'length'),
    '',
    /used up its 64 tokens thinking.*llm\.longest_reply_tokens/,
  ],
  [
    'thoughts in the text only, up to its limit',
    chunk({ content: '<think>Well' }) + chunk({}, 'length'),
    '',
    /64 tokens thinking/,
  ],
  ['thoughts only', THOUGHT + STOP, '', /thoughts, but no answer/],
  ['a filter', chunk({}, 'content_filter') + DONE, '', /refused to answer by its content filter/, 'REMOTE_REFUSED'],
  ['a filter of Gemini', chunk({}, 'SAFETY'), '', /filter/, 'REMOTE_REFUSED'],
  ['a filter in the middle', HELLO + chunk({}, 'content_filter'), 'Hello.', /stopped in its answer/, 'REMOTE_REFUSED'],
  ['a fault', HELLO + chunk({}, 'error') + DONE, 'Hello.', /fault: error/],
  ['an error that is a text', 'data: {"error":"out of memory"}\n\n', '', /failed: out of memory/],
  [
    'an event of an error',
    'event: error\ndata: {"code":400,"details":"too long"}\n\n',
    '',
    /400: too long/,
    'REMOTE_REFUSED',
  ],
  ['an event of an error in words', 'event: error\ndata: too long\n\n', '', /failed: too long/],
  ['an error behind words', `${HELLO}data: {"error":{"code":502,"message":"gone"}}\n\n`, 'Hello.', /broke off: gone/],
  ['words that may be an error', 'data: {"detail":"Not Found"}\n\n', '', /failed: Not Found/],
  [
    'words that may be an error, behind others',
    `${HELLO}data: {"message":"upstream gone"}\n\n${DONE}`,
    'Hello.',
    /broke off: upstream gone/,
  ],
  [
    'an error of MiniMax',
    'data: {"base_resp":{"status_code":1004,"status_msg":"login fail"}}\n\n',
    '',
    /failed: login fail/,
  ],
  ['an error by its status', 'data: {"status":"failed","message":"no memory"}\n\n', '', /failed: no memory/],
  ['what has no answer in its place', `data: {"choices":"none"}\n\n${HELLO}`, '', /not a chat completion/],
  ['what is not even an object of its own', 'data: ["Hello."]\n\n', '', /not a chat completion/],
  [
    'the middle of a sentence, with a number of tokens in each part',
    `data: ${JSON.stringify({ choices: [{ delta: { content: 'The cat' } }], usage: { total_tokens: 3 } })}\n\n`,
    'The cat',
    /in the middle/,
  ],
  ['a text', 'data: Internal Server Error\n\n', '', /not a chat completion: Internal Server Error/],
])('tells what is wrong with an answer that ends with %s', async (_, body, text, message, code = 'REMOTE_FAILED') => {
  const { model } = await connect(() => ({ body }));
  const asked = await model.ask();
  expect(asked).toMatchObject({ text, error: { code, message: expect.stringMatching(message) } });
});

test.each([
  ['the connection', '', /ended its answer in the middle/],
  ['the limit', chunk({}, 'length') + DONE, /64 tokens in the middle of a tool call: raise llm\.longest_reply_tokens/],
])('does not run a call whose arguments were cut off by %s', async (_, end, message) => {
  const call = { index: 0, id: 'a', function: { name: 'get_time', arguments: '{"city":"Ro' } };
  const { model } = await connect(() => ({ body: chunk({ tool_calls: [call] }) + end }));
  const toolbox = new RecordingToolbox();
  expect(await model.ask(toolbox)).toMatchObject({ error: { message: expect.stringMatching(message) } });
  expect(toolbox.calls).toEqual([]);
});

test.each(['{}', '[]', '""', 'null'])('takes the error %s beside words for none', async (empty) => {
  const body = `data: {"error":${empty},"choices":[{"delta":{"content":"Hello."}}]}\n\n${STOP}`;
  const { model } = await connect(() => ({ body }));
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test('learns that a model thinks without an opening tag', async () => {
  const late = [
    chunk({ content: 'I greet back. ' }),
    chunk({ content: 'Briefly. ' }),
    chunk({ content: '</think>Hello.' }),
  ];
  const { model } = await connect(() => ({ body: late.join('') + STOP + DONE }));
  await model.ask();
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});

test('expects thoughts without an opening tag of models that are known for them', async () => {
  const late = [
    chunk({ content: 'I greet back. ' }),
    chunk({ content: 'Briefly. ' }),
    chunk({ content: '</think>Hello.' }),
  ];
  const { model } = await connect(() => ({ body: late.join('') + STOP + DONE }), { model: 'deepseek-r1:8b' });
  expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
});
