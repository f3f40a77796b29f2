/** Answers of a language model's server: parsed, or failed with a code, and limited to the requested length. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OpenAiChat } from '../src/main/engine/llm/openai-chat.ts';
import type { Toolbox } from '../src/main/engine/llm/toolbox.ts';
import type { HttpClient } from '../src/main/engine/remote/http-client.ts';
import { HarkError } from '../src/shared/errors.ts';
import { anyText, anyValue, mutated, nearlyValid, runs } from './cases.ts';

const event = (data: unknown) => `data: ${JSON.stringify(data) ?? 'undefined'}\n\n`;
const chunk = (delta: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason }],
});
const call = (index: number, name: string, json: string) =>
  chunk({ tool_calls: [{ index, id: 'a', function: { name, arguments: json } }] });

const VALID_STREAM = Buffer.from(
  `${[
    chunk({ content: 'The sky ' }),
    chunk({ content: 'is blue 🙂.' }),
    call(0, 'look', '{"at":'),
    call(0, '', '1}'),
    chunk({}, 'stop'),
  ]
    .map(event)
    .join('')}data: [DONE]\n\n`,
);

const streams = fc.oneof(
  mutated(VALID_STREAM),
  anyText.map((text) => Buffer.from(text)),
  fc
    .array(
      fc.oneof(
        anyValue.filter(isJson),
        nearlyValid([chunk({ content: 'Hi' }), call(3, 'look', '{}')]).filter(isJson),
        fc.tuple(fc.integer(), anyText, anyText).map(([index, name, json]) => call(index, name, json)),
      ),
      { maxLength: 8 },
    )
    .map((values) => Buffer.from(values.map(event).join(''))),
);

function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}

/** Sends the bytes in pieces of a fixed size, which split characters and events anywhere. */
function clientReceiving(
  bytes: Uint8Array,
  pieceBytes: number,
  endless: boolean,
): { client: HttpClient; requests(): number } {
  let requests = 0;
  const client = {
    service: 'the language model',
    async send() {
      requests += 1;
      const parts = (async function* () {
        do {
          for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
          await new Promise(setImmediate);
        } while (endless && bytes.length > 0);
      })();
      return { contentType: 'text/event-stream', parts };
    },
  };
  return { client: client as unknown as HttpClient, requests: () => requests };
}

const toolbox: Toolbox = {
  tools: [{ name: 'look', description: '', parameters: {} }],
  call: async (name, args) => ({ text: `${name} ${JSON.stringify(args)}`.slice(0, 100) }),
};

const MAX_REPLY_TOKENS = 50;

test('parses or rejects any answer', async () => {
  await fc.assert(
    fc.asyncProperty(streams, fc.integer({ min: 1, max: 400 }), fc.boolean(), async (bytes, pieceBytes, withTools) => {
      const { client, requests } = clientReceiving(bytes, pieceBytes, false);
      const chat = new OpenAiChat(client, { model: 'm', apiKey: null, maxReplyTokens: MAX_REPLY_TOKENS });
      let characters = 0;
      try {
        const reply = chat.reply(
          [{ role: 'user', content: 'why?' }],
          new AbortController().signal,
          withTools ? toolbox : undefined,
        );
        for await (const part of reply) characters += part.length;
      } catch (error) {
        expect(error).toBeInstanceOf(HarkError);
        expect((error as HarkError).code).toMatch(/^(?:REMOTE_|LLM_CALL_INVALID$)/);
      }
      expect(requests()).toBeLessThanOrEqual(5);
      expect(characters).toBeLessThan(100_000);
    }),
    runs,
  );
});

test('stops an endless answer', async () => {
  const endlessAnswer = fc
    .array(
      anyText.map((content) => chunk({ content })),
      { minLength: 1, maxLength: 4 },
    )
    .map((chunks) => Buffer.from(`${chunks.map(event).join('')}${event(chunk({ content: 'x' }))}`));
  await fc.assert(
    fc.asyncProperty(endlessAnswer, async (bytes) => {
      const { client } = clientReceiving(bytes, 300, true);
      const chat = new OpenAiChat(client, { model: 'm', apiKey: null, maxReplyTokens: MAX_REPLY_TOKENS });
      let characters = 0;
      for await (const part of chat.reply([{ role: 'user', content: 'why?' }], new AbortController().signal)) {
        characters += part.length;
      }
      expect(characters).toBeLessThan(10_000);
    }),
    { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 4) },
  );
});

test('stops an endless stream of empty events', async () => {
  const mute = fc.constantFrom(event(chunk({})), event(chunk({ content: '' })), 'data: {"choices":', ': waiting');
  await fc.assert(
    fc.asyncProperty(mute, async (text) => {
      const { client } = clientReceiving(Buffer.from(text.repeat(10_000)), 200_000, true);
      const chat = new OpenAiChat(client, { model: 'm', apiKey: null, maxReplyTokens: MAX_REPLY_TOKENS });
      const reply = chat.reply([{ role: 'user', content: 'why?' }], new AbortController().signal);
      await expect(reply.next()).rejects.toMatchObject({ code: 'REMOTE_FAILED' });
    }),
    { ...runs, numRuns: 4 },
  );
});
