/** Messages between processes are parsed or rejected, for every declared channel, push and message contract. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ChannelServer } from '../src/main/app/channel-server.ts';
import { MemoryChannels } from '../src/main/app/testing/memory-channels.ts';
import { sttWorkerContract } from '../src/main/engine/speech/stt/worker/stt-worker-contract.ts';
import { ttsWorkerContract } from '../src/main/engine/speech/tts/worker/tts-worker-contract.ts';
import { workerMessages } from '../src/main/engine/workers/worker-contract.ts';
import { loudspeakerMessages, microphoneMessages } from '../src/shared/audio/audio-port.ts';
import { engineMessages } from '../src/shared/engine/engine-messages.ts';
import { HarkError } from '../src/shared/errors.ts';
import { pushChannels, type RequestChannel, requestChannels } from '../src/shared/ipc/channels.ts';
import { receive } from '../src/shared/ipc/message-contract.ts';
import { PageClient } from '../src/shared/ipc/page-client.ts';
import { libraryMessages } from '../src/shared/models/library-messages.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import { anyValue, nearlyValid, runs } from './cases.ts';

const PROTOTYPE_KEYS = Reflect.ownKeys(Object.prototype);

const CONTRACTS = {
  engine: engineMessages,
  library: libraryMessages,
  microphone: microphoneMessages,
  loudspeaker: loudspeakerMessages,
  'STT worker': workerMessages(sttWorkerContract),
  'TTS worker': workerMessages(ttsWorkerContract),
};

/** Arbitrary values, values of the schema's shape, and those with one field replaced, removed or added. */
function messagesFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  const shaped = arbitraryOf(schema);
  const broken = shaped.chain((value) => (isRecord(value) ? nearlyValid([value]) : anyValue));
  return fc.oneof(anyValue, shaped, broken);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** Checks that parsing has not changed the prototype of all objects. */
const expectCleanPrototype = () => expect(Reflect.ownKeys(Object.prototype)).toEqual(PROTOTYPE_KEYS);

const channelNames = Object.keys(requestChannels) as RequestChannel[];
const schemas: [string, z.ZodType][] = [
  ...channelNames.flatMap((name): [string, z.ZodType][] => [
    [`the request of ${name}`, requestChannels[name].request],
    [`the answer of ${name}`, requestChannels[name].answer],
  ]),
  ...Object.entries(pushChannels).map(([name, schema]): [string, z.ZodType] => [`the push ${name}`, schema]),
  ...Object.entries(CONTRACTS).flatMap(([name, contract]) =>
    Object.entries(contract).map(([end, schema]): [string, z.ZodType] => [`${name} ${end}`, schema]),
  ),
];

test.each(schemas)('accepts some generated values of %s', (_name, schema) => {
  const accepted = fc
    .sample(arbitraryOf(schema), { numRuns: 100, seed: 1 })
    .filter((value) => schema.safeParse(value).success);
  expect(accepted).not.toEqual([]);
});

test.each(channelNames)('passes only valid requests of %s to its handler', async (name) => {
  const channels = new MemoryChannels();
  const handledRequests: unknown[] = [];
  const failed: unknown[] = [];
  const server = new ChannelServer<string>({
    listen: channels.listen,
    isTrusted: () => true,
    checksAnswers: false,
    onDefect: (_name, thrown) => failed.push(thrown),
  });
  server.handle(name, (request): never => {
    handledRequests.push(request);
    return undefined as never;
  });
  const invokeUnchecked = channels.bridge('').invoke as (name: string, request: unknown) => Promise<unknown>;
  const { request: schema } = requestChannels[name];
  await fc.assert(
    fc.asyncProperty(messagesFor(schema), async (request) => {
      handledRequests.length = 0;
      const outcome = await invokeUnchecked(name, request);
      expect(outcome).toMatchObject(
        handledRequests.length > 0
          ? { type: 'ok' }
          : { type: 'failed', code: 'MESSAGE_INVALID', message: expect.any(String) },
      );
      for (const value of handledRequests) expect(schema.safeParse(value).success).toBe(true);
      expectCleanPrototype();
    }),
    runs,
  );
});

test.each(channelNames)('passes only valid answers of %s to a page', async (name) => {
  let answered: unknown;
  const page = new PageClient({ invoke: async () => answered, on: () => () => undefined });
  await fc.assert(
    fc.asyncProperty(messagesFor(requestChannels[name].outcome), async (answer) => {
      answered = answer;
      await (page.invoke as (name: string) => Promise<unknown>)(name).catch((error) => {
        expect(error).toBeInstanceOf(HarkError);
      });
      expectCleanPrototype();
    }),
    runs,
  );
});

test.each(schemas)('parses or rejects %s', (name, schema) => {
  fc.assert(
    fc.property(messagesFor(schema), (message) => {
      const seen: string[] = [];
      receive(
        schema,
        name,
        () => seen.push('handled'),
        ({ code }) => seen.push(code),
      )(message);
      expect(seen).toHaveLength(1);
      expect(['handled', 'MESSAGE_INVALID']).toContain(seen[0]);
      expectCleanPrototype();
    }),
    runs,
  );
});
