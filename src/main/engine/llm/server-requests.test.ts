/** What servers are sent, and how a request is adapted to a server that refuses a part of it. */
import { afterEach, expect, test } from 'vitest';
import { AskedModel, RecordingToolbox } from './testing/ask.ts';
import {
  answering,
  chunk,
  DONE,
  type ReceivedRequest,
  type Reply,
  type Script,
  ScriptedServer,
} from './testing/scripted-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0).reverse()) await opened.close();
});

async function connect(script: Script, path = '/v1'): Promise<{ server: ScriptedServer; model: AskedModel }> {
  const server = await ScriptedServer.start(script);
  const model = new AskedModel(`${server.origin}${path}`);
  open.push({ close: () => server.stop() }, model);
  return { server, model };
}

const refusing = (message: string, status = 400): Reply => ({ status, body: JSON.stringify({ error: { message } }) });
const callOf = (part: object) => chunk({ tool_calls: [part] });
const hasResult = ({ body }: ReceivedRequest) => body?.messages.some(({ role }) => role === 'tool');

/** Sends a call of a tool first, and then answers. */
function callingWith(...chunks: string[]): Script {
  return (request) =>
    hasResult(request) ? answering('Done.') : { body: [...chunks, chunk({}, 'tool_calls'), DONE].join('') };
}

/** A server that checks messages as strictly as any. */
function strict(script: Script): Script {
  return (request, response) => {
    const { messages = [] } = request.body ?? {};
    if (messages.some(({ content }) => typeof content !== 'string')) return refusing('content must be a string');
    const calls = messages.flatMap(({ tool_calls = [] }) => tool_calls);
    if (new Set(calls.map(({ id }) => id)).size < calls.length) return refusing('duplicate tool call id');
    for (const {
      id,
      function: { arguments: json },
    } of calls) {
      if (id === '') return refusing('empty tool call id');
      if (!/^\{.*\}$/s.test(json)) return refusing('invalid tool call arguments');
      JSON.parse(json);
    }
    return script(request, response);
  };
}

test.each<[string, string[], unknown[], string]>([
  ['without arguments', [callOf({ index: 0, id: 'a', function: { name: 'get_time', arguments: '' } })], [{}], 'Done.'],
  [
    'with null arguments',
    [callOf({ index: 0, id: 'a', function: { name: 'get_time', arguments: null } })],
    [{}],
    'Done.',
  ],
  [
    'with arguments that are not JSON',
    [callOf({ index: 0, id: 'a', function: { name: 'get_time', arguments: '{"ci' } }), chunk({}, 'stop')],
    [undefined],
    'Done.',
  ],
  [
    'with arguments that are a list',
    [callOf({ index: 0, id: 'a', function: { name: 'get_time', arguments: '[1]' } })],
    [[1]],
    'Done.',
  ],
  [
    'with empty ids',
    [
      callOf({ index: 0, id: '', function: { name: 'get_time', arguments: '{"a":1}' } }),
      callOf({ index: 1, id: '', function: { name: 'get_time', arguments: '{"a":2}' } }),
    ],
    [{ a: 1 }, { a: 2 }],
    'Done.',
  ],
  [
    'with words before',
    [chunk({ content: 'Let me see.' }), callOf({ index: 0, id: 'a', function: { name: 'get_time', arguments: '{}' } })],
    [{}],
    'Let me see. Done.',
  ],
])('sends calls %s back as a strict server wants them', async (_, chunks, args, text) => {
  const { server, model } = await connect(strict(callingWith(...chunks)));
  const toolbox = new RecordingToolbox();
  expect(await model.ask(toolbox)).toEqual({ text, error: undefined });
  expect(toolbox.calls.map(([, given]) => given)).toEqual(args);
  const sent = server.requests[1]?.body?.messages.find(({ role }) => role === 'assistant');
  expect(sent?.content).toBe(text.replace(/ ?Done\.$/, ''));
});

test('sends back what the server wants back: a signature, and thoughts in the field they came in', async () => {
  const extra_content = { google: { thought_signature: 'x' } };
  const { server, model } = await connect(
    callingWith(
      chunk({ reasoning_content: 'I must ' }),
      chunk({ reasoning_content: 'look.' }),
      callOf({ id: 'function-call-1', function: { name: 'get_time', arguments: '{}' }, extra_content }),
    ),
  );
  expect((await model.ask(new RecordingToolbox())).text).toBe('Done.');
  expect(server.requests[1]?.body?.messages[1]).toEqual({
    role: 'assistant',
    content: '',
    reasoning_content: 'I must look.',
    tool_calls: [
      { id: 'function-call-1', type: 'function', function: { name: 'get_time', arguments: '{}' }, extra_content },
    ],
  });
});

type Body = NonNullable<ReceivedRequest['body']>;

test.each<[string, string, (body: Body) => boolean]>([
  [
    "max_tokens (OpenAI's models that think)",
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    (body) => body.max_tokens === undefined && body.max_completion_tokens === 64,
  ],
  [
    'any limit, in other words',
    'Model X does not support the parameter max_tokens',
    (body) => body.max_tokens === undefined,
  ],
  ['any limit', 'Unknown parameter: max_tokens', (body) => body.max_tokens === undefined],
  [
    'tools (Ollama)',
    'registry.ollama.ai/library/gemma:latest does not support tools',
    (body) => body.tools === undefined,
  ],
  [
    'tools (vLLM)',
    '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set',
    (body) => body.tools === undefined,
  ],
  ['tools (OpenRouter)', 'No endpoints found that support tool use.', (body) => body.tools === undefined],
  ['tools (Gemini)', 'Function calling is not enabled for models/gemma-3-4b-it', (body) => body.tools === undefined],
  ['streaming', 'Your organization must be verified to stream this model.', (body) => !body.stream],
])('asks again without what a server does not know, and keeps to that: %s', async (_, message, isAccepted) => {
  const { server, model } = await connect(({ body }) =>
    body && isAccepted(body) ? answering('Hello.') : refusing(message),
  );
  for (let question = 0; question < 2; question++) {
    expect(await model.ask(new RecordingToolbox())).toEqual({ text: 'Hello.', error: undefined });
  }
  expect(server.requests).toHaveLength(3);
});

test.each<[string, object, (body: Body) => boolean]>([
  [
    "OpenAI's field",
    { error: { message: 'Unsupported parameter.', param: 'max_tokens' } },
    (body) => body.max_tokens === undefined,
  ],
  [
    "FastAPI's place",
    { detail: [{ loc: ['body', 'max_tokens'], msg: 'Extra inputs are not permitted' }] },
    (body) => body.max_tokens === undefined,
  ],
  [
    "FastAPI's place, of tools",
    { detail: [{ loc: ['body', 'tools'], msg: 'Extra inputs are not permitted' }] },
    (body) => body.tools === undefined,
  ],
])('finds what a server does not know in %s', async (_, refusal, isAccepted) => {
  const { model } = await connect(({ body }) =>
    body && isAccepted(body) ? answering('Hello.') : { status: 422, body: JSON.stringify(refusal) },
  );
  expect(await model.ask(new RecordingToolbox())).toEqual({ text: 'Hello.', error: undefined });
});

test.each(['call_0', ''])('gives the calls of two rounds different ids when the server names both "%s"', async (id) => {
  const { server, model } = await connect(({ body }) => {
    const rounds = body?.messages.filter(({ role }) => role === 'tool').length ?? 0;
    const call = { index: 0, id, function: { name: 'get_time', arguments: `{"round":${rounds}}` } };
    return rounds < 2 ? { body: callOf(call) + chunk({}, 'tool_calls') + DONE } : answering('Done.');
  });
  expect((await model.ask(new RecordingToolbox())).text).toBe('Done.');
  const messages = server.requests.at(-1)?.body?.messages as { tool_calls?: { id: string }[]; tool_call_id?: string }[];
  const [called, answered] = [
    messages.flatMap(({ tool_calls = [] }) => tool_calls.map((call) => call.id)),
    messages.flatMap(({ tool_call_id = [] }) => tool_call_id),
  ];
  expect(new Set(called).size).toBe(2);
  expect(answered).toEqual(called);
});

test('puts the system prompt before the question for a model without that role', async () => {
  const { server, model } = await connect(({ body }) =>
    body?.messages.some(({ role }) => role === 'system')
      ? refusing('System role not supported', 500)
      : answering('Hello.'),
  );
  expect((await model.ask(undefined, undefined, [{ role: 'system', content: 'Be kind.' }])).text).toBe('Hello.');
  expect(server.requests[1]?.body?.messages).toEqual([
    { role: 'user', content: 'Be kind.\n\nWhat is the capital of Italy?' },
  ]);
});

test('adapts to several refusals, one after the other', async () => {
  const { server, model } = await connect(({ body }) => {
    if (body?.max_tokens) return refusing("Use 'max_completion_tokens' instead.");
    return body?.tools ? refusing('this model does not support tools') : answering('Hello.');
  });
  expect((await model.ask(new RecordingToolbox())).text).toBe('Hello.');
  expect(server.requests).toHaveLength(3);
});

test('forgets an adaptation that did not help', async () => {
  let isBroken = true;
  const { server, model } = await connect(() =>
    isBroken ? refusing('it does not support tools', 400) : answering('Hello.'),
  );
  expect((await model.ask(new RecordingToolbox())).error).toMatchObject({ code: 'REMOTE_REFUSED' });
  isBroken = false;
  await model.ask(new RecordingToolbox());
  expect(server.requests.map(({ body }) => body?.tools?.length)).toEqual([1, undefined, 1]);
});

test('does not ask again after a refusal that says something else', async () => {
  const { server, model } = await connect(() => refusing('Insufficient credits', 402));
  expect(await model.ask(new RecordingToolbox())).toMatchObject({
    error: { code: 'REMOTE_REFUSED', message: `llm at ${server.origin} answered 402: Insufficient credits` },
  });
  expect(server.requests).toHaveLength(1);
});

const NOT_FOUND: Record<string, Reply> = {
  Ollama: { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found' },
  'LM Studio': { body: '{"error":"Unexpected endpoint or method. (POST /chat/completions)"}' },
  FastAPI: { status: 404, body: '{"detail":"Not Found"}' },
  'Open WebUI': {
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html>\n<html><title>Open WebUI</title></html>',
  },
  'a server of files': { status: 405, body: '<html><title>405 Not Allowed</title></html>' },
};

test.each(Object.entries(NOT_FOUND))(
  'finds the API under /v1 when the address leaves it out: %s',
  async (_, notFound) => {
    const { server, model } = await connect(({ url }) => {
      if (url === '/v1/models') return { body: '{"data":[{"id":"test-model"}]}' };
      return url === '/v1/chat/completions' ? answering('Hello.') : notFound;
    }, '');
    expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
    expect(await model.ask()).toEqual({ text: 'Hello.', error: undefined });
    expect(await model.modelNames()).toEqual(['test-model']);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/chat/completions',
      '/v1/chat/completions',
      '/v1/chat/completions',
      '/v1/models',
    ]);
  },
);

test('tells what the address answers when the API is nowhere', async () => {
  const { server, model } = await connect(() => NOT_FOUND.FastAPI, '/api');
  expect(await model.ask()).toMatchObject({
    error: { code: 'REMOTE_REFUSED', message: `llm at ${server.origin} answered 404: Not Found` },
  });
  await expect(model.modelNames()).rejects.toMatchObject({ code: 'REMOTE_REFUSED' });
});

test('tells that a model is not known instead of looking elsewhere', async () => {
  const unknown = refusing("model 'test-model' not found", 404);
  const { model } = await connect(({ url }) => (url.startsWith('/v1/') ? unknown : NOT_FOUND.Ollama), '');
  expect(await model.ask()).toMatchObject({
    error: { message: expect.stringMatching(/model 'test-model' not found/) },
  });
});

test('sends the key as Azure wants it', async () => {
  const { server, model } = await connect(() => answering('Hello.'), '/openai/deployments/x?api-version=2024-10-21');
  await model.ask();
  expect(server.requests[0]).toMatchObject({
    url: '/openai/deployments/x/chat/completions?api-version=2024-10-21',
    headers: { 'api-key': 'secret' },
  });
  expect(server.requests[0]?.headers.authorization).toBeUndefined();
});

test.each([
  ['an object', '{"object":"list","data":[{"id":"a","object":"model"}]}'],
  ['a list', '[{"id":"a","type":"chat"}]'],
])('lists the models of a server that sends %s', async (_, body) => {
  const { model } = await connect(() => ({ body }));
  expect(await model.modelNames()).toEqual(['a']);
});
