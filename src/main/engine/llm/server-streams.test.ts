/** Replies in the shapes that real servers send; see testing/streams, one file a server and case. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { HarkError } from '../../../shared/errors.ts';
import { AskedModel, RecordingToolbox } from './testing/ask.ts';
import { readAnswer } from './testing/read-answer.ts';
import { answering, chunk, ScriptedServer } from './testing/scripted-server.ts';

const played = (parts: readonly Uint8Array[]) => readAnswer(parts, 64);

const FOLDER = join(import.meta.dirname, 'testing/streams');
const ROME = 'The capital of Italy is Rome.';
const CALLS = { rome: ['get_time', { city: 'Rome' }], oslo: ['get_time', { city: 'Oslo' }] } as const;

interface Expected {
  text?: string;
  calls?: readonly (readonly [string, unknown])[];
  /** Of the message of the failure. */
  error?: RegExp;
  code?: string;
}

const EXPECTED: Record<string, Expected> = {
  'azure-filtered.sse': { error: /refused to answer by its content filter/, code: 'REMOTE_REFUSED' },
  'azure.sse': { text: ROME },
  'dashscope-tools.sse': { calls: [CALLS.rome] },
  'dashscope.sse': { text: ROME },
  'deepseek-overloaded.sse': { text: 'The', error: /insufficient_system_resource/ },
  'deepseek.sse': { text: ROME },
  'gateway-page.html': { error: /web page \("Open WebUI"\).*\/v1/ },
  'gemini-error.json': { error: /answered 429: You exceeded your current quota\./, code: 'REMOTE_BUSY' },
  'gemini-thoughts.sse': { text: ROME },
  'gemini-tools.sse': { calls: [CALLS.rome, CALLS.oslo] },
  'gemini.sse': { text: ROME },
  'groq-failed-generation.sse': { error: /Failed to call a function/, code: 'REMOTE_REFUSED' },
  'groq.sse': { text: ROME },
  'kimi.sse': { text: ROME },
  'legacy-completion.sse': { text: ROME },
  'legacy-function-call.sse': { calls: [CALLS.rome] },
  'litellm-error.sse': { error: /too many tokens/, code: 'REMOTE_BUSY' },
  'litellm-not-streamed.json': { text: ROME },
  'litellm-tools.sse': { text: 'Let me look.', calls: [CALLS.rome] },
  'litellm.sse': { text: ROME },
  'llama-cpp-error.sse': { error: /exceeds the available context size/, code: 'REMOTE_REFUSED' },
  'llama-cpp-prompt-opens-thoughts.sse': { text: ROME },
  'llama-cpp.sse': { text: ROME },
  'lm-studio-error.sse': { error: /The model has crashed/ },
  'lm-studio-wrong-path.json': { error: /Unexpected endpoint or method/ },
  'lm-studio.sse': { text: ROME },
  'mistral-magistral.sse': { text: ROME },
  'mistral-tools.sse': { calls: [CALLS.rome] },
  'ollama-no-memory.sse': { error: /requires more system memory \(5\.6 GiB\)/ },
  'ollama-tools.sse': { calls: [CALLS.rome, CALLS.oslo] },
  'ollama.sse': { text: ROME },
  'openai-tools.sse': { calls: [CALLS.rome, CALLS.oslo] },
  'openai.sse': { text: ROME },
  'openrouter-error.sse': { text: 'The capital', error: /upstream ran out of memory/ },
  'openrouter.sse': { text: ROME },
  'proxy-crlf.sse': { text: ROME },
  'proxy-messages.sse': { text: ROME },
  'proxy-single-newlines.sse': { text: ROME },
  'proxy-usage-alone-first.sse': { text: ROME },
  'sglang-tools.sse': { calls: [CALLS.rome] },
  'together.sse': { text: ROME },
  'vllm-error.sse': { error: /maximum context length is 4096/, code: 'REMOTE_REFUSED' },
  'vllm-harmony.sse': { text: ROME },
  'vllm-tools.sse': { calls: [CALLS.rome] },
  'vllm.sse': { text: ROME },
  'written-broken.sse': { text: 'Let me look.', error: /in a form that cannot be read/, code: 'LLM_CALL_INVALID' },
  'written-cohere.sse': { calls: [CALLS.rome] },
  'written-cut-off.sse': { error: /in the middle of a tool call: raise llm\.longest_reply_tokens/ },
  'written-deepseek-3.2.sse': { text: 'One moment.', calls: [CALLS.rome] },
  'written-deepseek.sse': { calls: [CALLS.rome] },
  'written-example.sse': {
    text: 'A call is written as {"name": "get_weather", "arguments": {"city": "Paris"}} there, or as `[get_time(city="Rome")]`.',
  },
  'written-fence.sse': { calls: [CALLS.rome] },
  'written-gemma.sse': { calls: [CALLS.rome] },
  'written-harmony-bare.sse': { calls: [CALLS.rome] },
  'written-harmony.sse': { calls: [CALLS.rome] },
  'written-hermes.sse': { calls: [CALLS.rome, CALLS.oslo] },
  'written-lfm.sse': { calls: [CALLS.rome] },
  'written-llama.sse': { calls: [CALLS.rome] },
  'written-mistral.sse': { text: 'Let me look.', calls: [CALLS.rome] },
  'written-python-tag.sse': { calls: [CALLS.rome] },
  'written-python.sse': { calls: [CALLS.rome, CALLS.oslo] },
  'written-tool-code.sse': { calls: [CALLS.rome] },
};
const STREAMS = Object.entries(EXPECTED);
const TYPES: Record<string, string> = { sse: 'text/event-stream', json: 'application/json', html: 'text/html' };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0).reverse()) await opened.close();
});

test('expects something of every recorded stream', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(STREAMS)('reads %s over a connection', async (file, { text = '', calls = [], error, code }) => {
  const body = readFileSync(join(FOLDER, file));
  const contentType = TYPES[file.split('.').at(-1) ?? ''] ?? '';
  const server = await ScriptedServer.start(({ body: sent }) =>
    sent?.messages.some(({ role }) => role === 'tool')
      ? answering('Done.')
      : { headers: { 'content-type': contentType }, body },
  );
  const model = new AskedModel(`${server.origin}/v1`);
  open.push({ close: () => server.stop() }, model);
  const toolbox = new RecordingToolbox();
  const asked = await model.ask(toolbox);
  expect(toolbox.calls).toEqual(calls);
  const separator = text === '' ? '' : ' ';
  expect(asked.text).toBe(calls.length > 0 ? `${text}${separator}Done.` : text);
  if (error) {
    expect(asked.error).toBeInstanceOf(HarkError);
    expect(asked.error).toMatchObject({ message: expect.stringMatching(error), code: code ?? 'REMOTE_FAILED' });
  } else {
    expect(asked.error).toBeUndefined();
  }
});

test.each(STREAMS)('reads %s cut anywhere', async (file, expected) => {
  const bytes = readFileSync(join(FOLDER, file));
  const whole = await played([bytes]);
  expect(whole.text).toBe(expected.text ?? '');
  const single = await played(Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)));
  expect(single).toEqual(whole);
  // At each place of a short stream, and at many of a long one.
  for (let at = 1; at < bytes.length; at += Math.ceil(bytes.length / 50)) {
    expect(await played([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
  }
});

test('runs a call once that a server reads and leaves in the text, too', async () => {
  const call = { name: 'get_time', arguments: '{"city":"Rome"}' };
  const body =
    chunk({ content: `<tool_call>{"name":"get_time","arguments":${call.arguments}}</tool_call>` }) +
    chunk({ tool_calls: [{ index: 0, id: 'a', function: call }] }, 'tool_calls');
  expect((await played([Buffer.from(body)])).calls).toHaveLength(1);
});

test.each(['<tool_call>{"name":"look_up","arguments":{}}</tool_call>', '{"name":"look_up","parameters":{}}'])(
  'says a call of no tool to the model, and not aloud: %s',
  async (written) => {
    const server = await ScriptedServer.start(({ body }) =>
      answering(body?.messages.some(({ role }) => role === 'tool') ? 'Done.' : written),
    );
    const model = new AskedModel(`${server.origin}/v1`);
    open.push({ close: () => server.stop() }, model);
    expect(await model.ask(new RecordingToolbox())).toEqual({ text: 'Done.', error: undefined });
    expect(await model.ask()).toMatchObject({ text: '', error: { message: expect.stringMatching(/called a tool/) } });
  },
);
