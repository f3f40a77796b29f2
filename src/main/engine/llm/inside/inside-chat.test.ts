import { expect, test } from 'vitest';
import type { Lease } from '../../../models/runtime/model-cache.ts';
import type { ChatMessage } from '../chat-model.ts';
import type { Toolbox } from '../toolbox.ts';
import { InsideChat } from './inside-chat.ts';
import { LanguageModelProcess } from './language-model-process.ts';
import type { ToProcess } from './process-contract.ts';
import { FakeProcess } from './testing/fake-process.ts';

const text = (said: string) => ({ type: 'text', text: said }) as const;
const done = (calls: { name: string; args: unknown }[] = []) =>
  ({ type: 'done', calls, tokens: 1, evaluatedTokens: 1 }) as const;
const MESSAGES: ChatMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'My name is Ada.' },
  { role: 'assistant', content: 'Hello, Ada.' },
  { role: 'user', content: 'Who am I?' },
];

async function open(
  process: FakeProcess,
  { usesTools = true, isUnknown = false, onProblem = (_error: unknown): void => undefined } = {},
) {
  const model = await LanguageModelProcess.start(process, { file: '/model.gguf', contextTokens: 512, threads: 1 });
  const discarded: string[] = [];
  const models = {
    acquire: async (): Promise<Lease<LanguageModelProcess>> => ({ model, release: () => undefined }),
    discard: (group: string) => void discarded.push(group),
  };
  const options = { maxReplyTokens: 50, usesTools, contextTokens: 512, isUnknown };
  return { chat: new InsideChat(models, options, onProblem), model, discarded };
}

async function partsOf(parts: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

function toolboxOf(call: Toolbox['call']): Toolbox {
  return { tools: [{ name: 'hark_command', description: 'Does it.', parameters: { type: 'object' } }], call };
}

const neverAborted = () => new AbortController().signal;

test('gives the model the conversation, and passes its words on as they come', async () => {
  const process = new FakeProcess([() => [text('You are '), text('Ada.'), done()]]);
  const { chat } = await open(process);
  expect(await partsOf(chat.reply(MESSAGES, neverAborted()))).toEqual(['You are ', 'Ada.']);
  expect(process.asks).toMatchObject([
    {
      turns: [
        { role: 'system', text: 'Be brief.' },
        { role: 'user', text: 'My name is Ada.' },
        { role: 'model', parts: ['Hello, Ada.'] },
        { role: 'user', text: 'Who am I?' },
      ],
      tools: [],
      maxTokens: 50,
    },
  ]);
});

test('runs the tools that the model calls, and goes on with their results', async () => {
  const process = new FakeProcess([
    () => [text('Let me see.'), done([{ name: 'hark_command', args: { command: 'what is 6 times 7' } }])],
    () => [text('It is 42.'), done()],
  ]);
  const { chat } = await open(process);
  const toolbox = toolboxOf(async () => ({ text: 'That is 42.' }));
  expect((await partsOf(chat.reply(MESSAGES, neverAborted(), toolbox))).join(' ')).toBe('Let me see. It is 42.');
  expect(process.asks[1]?.turns.at(-1)).toEqual({
    role: 'model',
    parts: ['Let me see.', { name: 'hark_command', args: { command: 'what is 6 times 7' }, result: 'That is 42.' }],
  });
});

test('passes on no thoughts of a model whose tags the library does not know', async () => {
  const unopened = [text('I greet back. Briefly. '), text('So be it.'), text('</think>Hello.</s>'), done()];
  const process = new FakeProcess([
    () => [text('<thi'), text('nk>The user says hi.</think>Hello'), text('.'), done()],
    () => unopened,
    () => unopened,
    () => [text('<think>Hm.'), done()],
  ]);
  const { chat } = await open(process, { isUnknown: true });
  const answer = async () => (await partsOf(chat.reply(MESSAGES, neverAborted()))).join('');
  expect(await answer()).toBe('Hello.');
  await answer();
  expect(await answer()).toBe('Hello.');
  await expect(answer()).rejects.toMatchObject({ code: 'LLM_FAILED' });
});

test('runs a call that such a model writes into its text', async () => {
  const process = new FakeProcess([
    () => [text('<tool_call>{"name":"hark_command","arguments":{"command":"stop"}}</tool_call>'), done()],
    () => [text('Done.'), done()],
  ]);
  const { chat } = await open(process, { isUnknown: true });
  const calls: unknown[] = [];
  const toolbox = toolboxOf(async (...call) => {
    calls.push(call.slice(0, 2));
    return { text: 'stopped' };
  });
  expect(await partsOf(chat.reply(MESSAGES, neverAborted(), toolbox))).toEqual(['Done.']);
  expect(calls).toEqual([['hark_command', { command: 'stop' }]]);
});

test.each([
  '[hark_command(command="stop")]',
  '<|channel|>commentary to=functions.hark_command <|constrain|>json<|message|>{"command":"stop"}<|call|>',
  '```tool_code\nprint(default_api.hark_command(command="stop"))\n```',
])('runs a call in another form: %s', async (written) => {
  const process = new FakeProcess([() => [...[...written].map(text), done()], () => [text('Done.'), done()]]);
  const { chat } = await open(process, { isUnknown: true });
  const calls: unknown[] = [];
  const toolbox = toolboxOf(async (...call) => {
    calls.push(call.slice(0, 2));
    return { text: 'stopped' };
  });
  expect((await partsOf(chat.reply(MESSAGES, neverAborted(), toolbox))).join('')).toBe('Done.');
  expect(calls).toEqual([['hark_command', { command: 'stop' }]]);
});

test('says nothing of a call that cannot be read, and fails', async () => {
  const process = new FakeProcess([() => [text('One moment. <tool_call>{"name": "hark_command", "argu'), done()]]);
  const { chat } = await open(process, { isUnknown: true });
  const parts: string[] = [];
  const reading = (async () => {
    const toolbox = toolboxOf(async () => ({ text: '' }));
    for await (const part of chat.reply(MESSAGES, neverAborted(), toolbox)) parts.push(part);
  })();
  await expect(reading).rejects.toMatchObject({ code: 'LLM_CALL_INVALID' });
  expect(parts.join('')).toBe('One moment. ');
});

test('fails when a model without tools calls one in place of an answer', async () => {
  const process = new FakeProcess([() => [text('{"name": "look_up", "parameters": {}}'), done()]]);
  const { chat } = await open(process, { usesTools: false });
  await expect(partsOf(chat.reply(MESSAGES, neverAborted()))).rejects.toMatchObject({ code: 'LLM_CALL_INVALID' });
});

test('passes on what came before a failure', async () => {
  const process = new FakeProcess([() => [text('One.')]]);
  const { chat } = await open(process, { isUnknown: true });
  const reply = chat.reply(MESSAGES, neverAborted());
  const first = reply.next();
  await expect.poll(() => process.asks.length).toBe(1);
  await new Promise(setImmediate);
  process.end();
  expect(await first).toEqual({ done: false, value: 'One.' });
  await expect(reply.next()).rejects.toMatchObject({ code: 'LLM_FAILED' });
});

test('ends with the question of a tool that needs consent', async () => {
  const process = new FakeProcess([() => [done([{ name: 'hark_command', args: {} }])]]);
  const { chat } = await open(process);
  const toolbox = toolboxOf(async () => ({ consent: 'May it?' }));
  expect(await partsOf(chat.reply(MESSAGES, neverAborted(), toolbox))).toEqual(['May it?']);
});

test('stops a model that calls tools in a loop', async () => {
  const call = () => [done([{ name: 'hark_command', args: {} }])];
  const process = new FakeProcess([call, call, call, call, () => [text('Enough.'), done()]]);
  const { chat } = await open(process);
  const toolbox = toolboxOf(async () => ({ text: 'No.' }));
  expect(await partsOf(chat.reply(MESSAGES, neverAborted(), toolbox))).toEqual(['Enough.']);
  expect(process.asks.at(-1)?.tools).toEqual([]);
});

test('tells a model with tools about the user in the conversation, and one without in the system prompt', async () => {
  const process = new FakeProcess([() => [text('Ada.'), done()], () => [text('Ada.'), done()]]);
  const { chat } = await open(process);
  const aboutUser = "The user's name is Ada.";
  const messages: ChatMessage[] = [
    { role: 'system', content: 'Be brief.', aboutUser },
    { role: 'user', content: 'Who am I?', moment: 'It is noon.' },
  ];
  const toolbox = toolboxOf(async () => ({ text: '' }));
  for (const offered of [toolbox, undefined]) await partsOf(chat.reply(messages, neverAborted(), offered));
  expect(process.asks.map(({ mayCachePrompt }) => mayCachePrompt)).toEqual([true, false]);
  expect(process.asks.map(({ turns }) => turns)).toEqual([
    [
      { role: 'system', text: 'Be brief.' },
      { role: 'user', text: `${aboutUser}\n\nIt is noon.\n\nWho am I?` },
    ],
    [
      { role: 'system', text: `Be brief.\n\n${aboutUser}\n\nIt is noon.` },
      { role: 'user', text: 'Who am I?' },
    ],
  ]);
});

test('offers no tools to a model that is too small for them', async () => {
  const process = new FakeProcess([() => [text('Hello.'), done()]]);
  const { chat } = await open(process, { usesTools: false });
  await partsOf(
    chat.reply(
      MESSAGES,
      neverAborted(),
      toolboxOf(async () => ({ text: '' })),
    ),
  );
  expect(process.asks[0]?.tools).toEqual([]);
});

test('leaves out old talk and tools that the model has no room for, and says which tools', async () => {
  const process = new FakeProcess([() => [text('Ada.'), done()], () => [text('Ada.'), done()]]);
  const problems: unknown[] = [];
  const { chat } = await open(process, { onProblem: (error) => void problems.push(error) });
  const long = { parameters: {}, description: 'x'.repeat(500) };
  const tools = ['one', 'two'].map((name) => ({ name, ...long }));
  const talk: ChatMessage[] = [
    { role: 'user', content: 'old '.repeat(400) },
    { role: 'assistant', content: 'Yes.' },
  ];
  const [system, ...others] = MESSAGES as [ChatMessage, ...ChatMessage[]];
  for (let round = 0; round < 2; round++) {
    const toolbox = { ...toolboxOf(async () => ({ text: '' })), tools };
    await partsOf(chat.reply([system, ...talk, ...others], neverAborted(), toolbox));
  }
  expect(process.asks[0]?.tools.map(({ name }) => name)).toEqual(['one']);
  expect(process.asks[0]?.turns.map(({ role }) => role)).toEqual(['system', 'user', 'model', 'user']);
  expect(problems).toMatchObject([{ code: 'MCP_TOOLS_LEFT_OUT', message: expect.stringMatching(/two$/) }]);
});

test('cancels an answer that nobody reads on', async () => {
  const process = new FakeProcess([() => [text('One. '), text('Two. ')]]);
  const { chat } = await open(process);
  for await (const _ of chat.reply(MESSAGES, neverAborted())) break;
  await expect.poll(() => process.received.at(-1)).toMatchObject({ type: 'cancel' });
});

test('reports an answer that failed, and one whose process ended', async () => {
  const failing = new FakeProcess([() => [text('One. '), { type: 'failed', message: 'no room' }]]);
  const first = await open(failing);
  await expect(partsOf(first.chat.reply(MESSAGES, neverAborted()))).rejects.toMatchObject({ code: 'LLM_FAILED' });
  expect(first.discarded).toEqual([]);

  const ending = new FakeProcess([() => [text('One. ')]]);
  const second = await open(ending);
  const answer = partsOf(
    (async function* () {
      for await (const part of second.chat.reply(MESSAGES, neverAborted())) {
        ending.end();
        yield part;
      }
    })(),
  );
  await expect(answer).rejects.toMatchObject({ code: 'LLM_FAILED' });
  expect(second.discarded).toEqual(['llm']);
  expect(second.model.isAlive).toBe(false);
});

test('ends the process when a model cannot be loaded', async () => {
  class Failing extends FakeProcess {
    override send(message: ToProcess): void {
      if (message.type === 'load') queueMicrotask(() => this.end());
    }
  }
  const process = new Failing([]);
  const start = LanguageModelProcess.start(process, { file: '/model.gguf', contextTokens: 512, threads: 1 });
  await expect(start).rejects.toMatchObject({ code: 'LLM_FAILED' });
  expect(process.isClosed).toBe(true);
});
