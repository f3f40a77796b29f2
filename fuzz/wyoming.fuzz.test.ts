/** Wyoming messages in both directions: parsed or rejected, answered or reported, never endless. */
import { type AddressInfo, connect, createServer } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../src/main/engine/engine.ts';
import { ServedTranscriber } from '../src/main/engine/speech/stt/remote/served-transcriber.ts';
import { wyomingTranscripts } from '../src/main/engine/speech/stt/wyoming/wyoming-transcripts.ts';
import { StreamedSynthesizer } from '../src/main/engine/speech/tts/remote/streamed-synthesizer.ts';
import { wyomingVoice } from '../src/main/engine/speech/tts/wyoming/wyoming-voice.ts';
import { Admission } from '../src/main/http-server/admission.ts';
import { WyomingClient } from '../src/main/wyoming/client/wyoming-client.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../src/main/wyoming/protocol/wyoming-audio.ts';
import { EventReader, encodeEvent } from '../src/main/wyoming/protocol/wyoming-event.ts';
import { WyomingServer } from '../src/main/wyoming/server/wyoming-server.ts';
import type { HarkError } from '../src/shared/errors.ts';
import { configSchema } from '../src/shared/settings/config-schema.ts';
import { anyText, mutated, nearlyValid, runs } from './cases.ts';

const SAMPLES = Float32Array.from({ length: 4000 }, (_, index) => Math.sin(index / 20) / 2);
const EVENTS = [
  { type: 'transcribe', data: { language: 'en' } },
  { type: 'detect', data: { names: ['alexa'] } },
  audioStart(16_000),
  ...audioChunks(SAMPLES, 16_000),
  AUDIO_STOP,
  { type: 'synthesize', data: { text: 'Hello.', voice: { name: 'slt' } } },
  { type: 'describe', data: {} },
];
const spoken = Buffer.concat([audioStart(16_000), ...audioChunks(SAMPLES, 16_000), AUDIO_STOP].map(encodeEvent));
const streams = fc.oneof(
  mutated(Buffer.concat(EVENTS.map(encodeEvent))),
  mutated(spoken),
  mutated(encodeEvent({ type: 'transcript', data: { text: 'What time is it?' } })),
  anyText.map((text) => Buffer.from(`${text}\n`)),
  fc
    .array(nearlyValid(EVENTS), { maxLength: 6 })
    .map((events) => Buffer.concat(events.map((event) => Buffer.from(`${asJson(event)}\n`)))),
);

const asJson = (value: unknown) => JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
let server: WyomingServer;
/** Answers every connection with it, then closes. */
let answer: Uint8Array = Buffer.alloc(0);
const liar = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.end(answer);
});

beforeAll(async () => {
  await engine.warm();
  const admission = new Admission({ maxConcurrent: 4, maxPerClient: 4 });
  server = await WyomingServer.open(engine, admission, { host: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await server.close();
  liar.close();
  await engine.close();
});

test('parses or rejects any message', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 1, max: 500 }), (bytes, pieceBytes) => {
      const reader = new EventReader();
      try {
        for (let at = 0; at < bytes.length; at += pieceBytes) {
          for (const { type, data } of reader.push(bytes.subarray(at, at + pieceBytes))) {
            expect(type.length).toBeGreaterThan(0);
            expect(data).toBeTypeOf('object');
          }
        }
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
    runs,
  );
});

const few = { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 6) };

test('survives servers that send wrong data', async () => {
  const url = `tcp://127.0.0.1:${(liar.address() as AddressInfo).port}`;
  await fc.assert(
    fc.asyncProperty(streams, async (bytes) => {
      answer = bytes;
      const client = new WyomingClient('stt', url, 2000);
      const said = new ServedTranscriber(wyomingTranscripts(client, null)).transcribe(SAMPLES).result;
      await said.catch(({ code }: HarkError) => expect(code).toBe('STT_FAILED'));
      const voice = new StreamedSynthesizer('tts', wyomingVoice(client, null));
      try {
        const { rest = [] } = await voice.synthesize('Hello.');
        for await (const { samples } of rest) expect(samples.length).toBeGreaterThan(0);
      } catch (error) {
        expect((error as HarkError).code).toBe('TTS_FAILED');
      }
      await client.close();
    }),
    few,
  );
});

test('survives clients that send wrong data, and serves the next one', async () => {
  const ask = (bytes: Uint8Array) =>
    new Promise<Buffer>((resolve) => {
      const parts: Buffer[] = [];
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.on('data', (part) => parts.push(part));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(Buffer.concat(parts)));
      socket.end(bytes);
    });
  await fc.assert(
    fc.asyncProperty(streams, async (bytes) => {
      await ask(bytes);
      const pong = await ask(encodeEvent({ type: 'ping', data: { text: 'there?' } }));
      expect(pong.toString('utf8')).toContain('pong');
    }),
    few,
  );
});
