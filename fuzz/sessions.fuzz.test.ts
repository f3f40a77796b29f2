/**
 * Messages between a session's client and server, in both directions: understood or rejected, and the next session
 * works.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Engine } from '../src/main/engine/engine.ts';
import { Admission } from '../src/main/http-server/admission.ts';
import { decodeClip } from '../src/main/remote-sessions/protocol/clip-codec.ts';
import { openPacketEncoder } from '../src/main/remote-sessions/protocol/packet-codec.ts';
import { joinPackets, splitPackets } from '../src/main/remote-sessions/protocol/packet-framing.ts';
import { parseServerMessage } from '../src/main/remote-sessions/protocol/session-messages.ts';
import { TicketSealer } from '../src/main/remote-sessions/server/session-ticket.ts';
import { SpeechServer } from '../src/main/server/speech-server.ts';
import { configSchema } from '../src/shared/settings/config-schema.ts';
import { mutated, nearlyValid, runs } from './cases.ts';

const MEMORY = {
  agenda: [{ id: 'a', kind: 'timer' as const, label: '1 hour', dueAtMs: 1e12, durationMs: 3_600_000, ringing: false }],
  notebook: { lists: { shopping: ['milk'] }, notes: ['call Ann'] },
  facts: [{ id: 'a', text: 'my bike is in the cellar', saidAtMs: 1 }],
  chatHistory: [{ user: 'who is there?', assistant: 'Ann.' }],
};
const MESSAGES = [
  { type: 'hello', version: 1, formats: ['opus', 'pcm'], ticket: 'x' },
  { type: 'replay', packets: 10 },
  { type: 'command', command: { type: 'ask', text: 'what is five plus three?' } },
  { type: 'command', command: { type: 'push-to-talk' } },
  { type: 'playback', report: { type: 'ended', clipId: 'c', atMs: 1 } },
];
const few = { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 8) };
const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
let server: SpeechServer;
let sound: Buffer<ArrayBuffer>;

beforeAll(async () => {
  const admission = new Admission({ maxConcurrent: 50, maxPerClient: 50 });
  server = await SpeechServer.open(engine, admission, {
    host: '127.0.0.1',
    port: 0,
    token: undefined,
    sessions: admission,
  });
  await server.warm();
  const encoder = await openPacketEncoder('opus');
  sound = joinPackets(encoder.encode(Float32Array.from({ length: 3200 }, (_, at) => Math.sin(at / 9) / 2)));
  encoder.free();
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

const asText = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? 'undefined';

/** Sends all messages, with or without a valid hello first. @returns when the server or the client has closed */
async function sendAll(messages: readonly (string | Uint8Array)[]): Promise<void> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/session`);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.on('open', resolve));
  for (const message of messages) socket.send(message);
  socket.close();
  await closed;
}

test('handles or rejects messages to a server', async () => {
  const parts = fc.oneof(
    nearlyValid(MESSAGES).map(asText),
    fc.constant(null).chain(() => mutated(sound)),
    fc.constantFrom(...MESSAGES.map(asText)),
  );
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(parts, { maxLength: 8 }), async (startsWithHello, messages) => {
      await sendAll(startsWithHello ? [asText(MESSAGES[0]), ...messages] : messages);
    }),
    few,
  );
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await expect.poll(async () => (await fetch(`${server.url}/metrics`)).text()).toContain('hark_server_sessions 0');
}, 600_000);

test('handles or rejects messages of a server', () => {
  fc.assert(
    fc.property(
      nearlyValid([
        { type: 'welcome', format: 'opus', resumed: true },
        { type: 'event', event: { type: 'partial', turnId: 't', text: 'x', atMs: 1 } },
        { type: 'clip', clipId: 'c', sampleRateHz: 16_000, skipSamples: 0, samples: 10 },
        { type: 'checkpoint', packet: 3, ticket: 't' },
      ]),
      (value) => {
        try {
          expect(parseServerMessage(value)).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      },
    ),
    runs,
  );
});

test('parses or rejects packets and clips', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constant(null).chain(() => mutated(sound)),
      fc.constantFrom(8000, 16_000, 22_050, 48_000),
      async (bytes, sampleRateHz) => {
        try {
          splitPackets(Buffer.from(bytes));
          const clip = { sampleRateHz, skipSamples: 104, samples: 1000, sound: Buffer.from(bytes) };
          const { samples } = await decodeClip(clip, 'opus');
          expect(samples.length).toBeLessThanOrEqual(1000);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      },
    ),
    runs,
  );
});

test('rejects a ticket that was changed', () => {
  const sealer = new TicketSealer('secret');
  const ticket = sealer.seal(MEMORY) ?? '';
  expect(sealer.open(ticket)).toEqual(MEMORY);
  expect(new TicketSealer('secret').open(ticket)).toEqual(MEMORY);
  expect(new TicketSealer('another').open(ticket)).toBeUndefined();
  expect(sealer.open(ticket, Date.now() + 31 * 24 * 3_600_000)).toBeUndefined();
  const bytes = Buffer.from(ticket, 'base64url');
  fc.assert(
    fc.property(mutated(bytes), (changed) => {
      const same = Buffer.from(changed).equals(bytes);
      expect(sealer.open(Buffer.from(changed).toString('base64url'))).toEqual(same ? MEMORY : undefined);
    }),
    runs,
  );
});
