import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { configSchema } from '../../shared/settings/config-schema.ts';
import { ChatServer } from '../engine/llm/testing/chat-server.ts';
import { HttpMcpServer } from '../engine/mcp/testing/http-mcp-server.ts';
import { WikimediaServer } from '../engine/skills/facts/testing/wikimedia-server.ts';
import { TextConversation } from './text-conversation.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Says each sentence in turn to Hark with a language model. @returns everything that the model's server got with the last one */
async function toldToServer(llm: object, user: object, ...sentences: string[]): Promise<string> {
  const server = await ChatServer.start({ answer: 'Certainly.' });
  closers.push(() => server.stop());
  const config = configSchema.parse({ llm: { base_url: server.baseUrl, ...llm }, user });
  const nothing = () => undefined;
  const conversation = await TextConversation.open(config, { onPart: nothing, onDue: nothing, onUnavailable: nothing });
  closers.push(() => conversation.close());
  for (const sentence of sentences) await conversation.reply(sentence);
  return JSON.stringify(server.requestBodies.at(-1)?.messages);
}

const FACT = 'Remember that my bike is in the cellar.';
const QUESTION = 'Why is the sky blue?';

test('a language model is told name, place and the moment', async () => {
  const told = await toldToServer({}, { name: 'Anna', place: 'Leeds' }, QUESTION);
  expect(told).toContain("The user's name is Anna.");
  expect(told).toContain('The user is in Leeds.');
  expect(told).toMatch(/It is \w+day, \w+ \d+, \d{4}, \d+:\d\d [AP]M \(time zone /);
});

test('a name that is said is told with the next question', async () => {
  expect(await toldToServer({}, {}, 'My name is Anna.', QUESTION)).toContain("The user's name is Anna.");
});

test.each([
  ['a fact', [FACT]],
  ['an answer from a fact', [FACT, 'Where is my bike?']],
  ['a list of facts', [FACT, 'What do you remember?']],
  ['what was forgotten', [FACT, 'Forget what I said about my bike.']],
])('%s stays here unless the user shares it', async (_what, sentences) => {
  expect(await toldToServer({}, {}, ...sentences, QUESTION)).not.toContain('cellar');
});

test('a fact is told when the user shares the memory', async () => {
  expect(await toldToServer({ share_memory: true }, {}, FACT, QUESTION)).toMatch(
    /\d{4}-\d\d-\d\d: my bike is in the cellar/,
  );
});

test('without the time of day, where answers are kept for later', async () => {
  const told = await toldToServer({ cacheable: true }, {}, QUESTION);
  expect(told).toMatch(/Today is \w+day, /);
  expect(told).not.toContain('time zone');
});

/** A machine without a language model. */
async function withoutModel({ onModelDeclined = () => {}, mcp = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'hark-no-model-'));
  vi.stubEnv('XDG_DATA_HOME', folder);
  const nothing = () => undefined;
  const conversation = await TextConversation.open(
    configSchema.parse({ llm: { inside_model: 'smollm2-135m-instruct' }, mcp }),
    { onPart: nothing, onDue: nothing, onUnavailable: nothing, onModelDeclined },
  );
  closers.push(async () => {
    await conversation.close();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  return conversation;
}

test('offers a language model at the first question for one, and tells what was said yes to', async () => {
  const onModelDeclined = vi.fn();
  const conversation = await withoutModel({ onModelDeclined });
  expect((await conversation.reply('Who wrote Hamlet?')).text).toMatch(
    /language model of 0\.1 GB.* Shall I fetch it\?$/,
  );
  expect(conversation.offeredModelId).toBe('smollm2-135m-instruct');
  expect(conversation.takeAccepted()).toBeUndefined();
  await conversation.reply('Yes, please.');
  expect(conversation.takeAccepted()).toEqual({ modelId: 'smollm2-135m-instruct', question: 'Who wrote Hamlet?' });
  expect(conversation.takeAccepted()).toBeUndefined();
  expect(onModelDeclined).not.toHaveBeenCalled();
});

test('a language model that was fetched is not told of its offer', async () => {
  const model = await ChatServer.start({ answer: 'Shakespeare did.' });
  closers.push(() => model.stop());
  const conversation = await withoutModel({});
  await conversation.reply('Who wrote Hamlet?');
  await conversation.reply('Yes, please.');
  conversation.adoptModelOf(configSchema.parse({ llm: { base_url: model.baseUrl } }));
  await conversation.reply('Who wrote Hamlet?');
  expect(model.requestBodies.at(-1)?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
});

test('asks about a language model no more after a no', async () => {
  const onModelDeclined = vi.fn();
  const conversation = await withoutModel({ onModelDeclined });
  await conversation.reply('Who wrote Hamlet?');
  await conversation.reply('No.');
  expect(onModelDeclined).toHaveBeenCalledTimes(1);
  expect((await conversation.reply('Who wrote Faust?')).text).not.toContain('Shall I fetch');
  expect(conversation.offeredModelId).toBeUndefined();
});

test('a language model that comes later has the tools of the servers', async () => {
  const tools = await HttpMcpServer.start();
  const model = await ChatServer.start({ answer: 'Air scatters blue light.' });
  closers.push(
    () => tools.close(),
    () => model.stop(),
  );
  const conversation = await withoutModel({ mcp: { servers: { home: { url: tools.url } } } });
  conversation.adoptModelOf(configSchema.parse({ llm: { base_url: model.baseUrl } }));
  await conversation.reply(QUESTION);
  expect(JSON.stringify(model.requestBodies.at(-1)?.tools)).toContain('home__count');
});

test('a language model that says it has done what it did not is not believed', async () => {
  const model = await ChatServer.start({ answer: "Sure! I've set a timer for nine minutes." });
  closers.push(() => model.stop());
  const conversation = await withoutModel({});
  conversation.adoptModelOf(configSchema.parse({ llm: { base_url: model.baseUrl } }));
  const { text } = await conversation.reply(QUESTION);
  expect(text).not.toContain('set a timer');
  expect(text).toContain("I haven't done that");
});

test('a language model answers a detail from the article, without tools, and Hark says whose text it is', async () => {
  const [model, wikipedia] = await Promise.all([
    ChatServer.start({ answer: 'It is 330 metres tall.' }),
    WikimediaServer.start(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'hark-facts-'));
  vi.stubEnv('XDG_DATA_HOME', folder);
  const config = configSchema.parse({ llm: { base_url: model.baseUrl }, services: { wikipedia_url: wikipedia.url } });
  const nothing = () => undefined;
  const conversation = await TextConversation.open(config, { onPart: nothing, onDue: nothing, onUnavailable: nothing });
  closers.push(
    () => conversation.close(),
    () => model.stop(),
    () => wikipedia.stop(),
    async () => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    },
  );
  const { text } = await conversation.reply('How tall is the Eiffel Tower?');
  expect(text).toBe('From Wikipedia: It is 330 metres tall.');
  const [asked] = model.requestBodies;
  expect(JSON.stringify(asked?.messages)).toContain('The tower is 330 metres (1,083 ft) tall');
  expect(asked?.tools).toBeUndefined();
  // What something is, the summary says best.
  expect((await conversation.reply('Tell me about black holes.')).text).toMatch(/^From Wikipedia: A black hole is/);
  expect(model.requestBodies).toHaveLength(1);
});
