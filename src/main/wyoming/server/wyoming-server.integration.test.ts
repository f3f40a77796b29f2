/** The server with real models over real connections, in the exchanges that the protocol's README describes. */
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Resampler } from '../../audio-file/resampler.ts';
import { Engine } from '../../engine/engine.ts';
import { Admission } from '../../http-server/admission.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../protocol/wyoming-audio.ts';
import { EventReader, encodeEvent, type WyomingEvent } from '../protocol/wyoming-event.ts';
import { WyomingServer } from './wyoming-server.ts';

const SENTENCE = 'What is twelve times seven?';
const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
const sockets: Socket[] = [];
let server: WyomingServer;

beforeAll(async () => {
  await engine.warm();
  const admission = new Admission({ maxConcurrent: 4, maxPerClient: 2 });
  server = await WyomingServer.open(engine, admission, { host: '127.0.0.1', port: 0 });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

function open(): { send(...events: (WyomingEvent | string)[]): void; next(): Promise<WyomingEvent> } {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  sockets.push(socket);
  const reader = new EventReader();
  const came: WyomingEvent[] = [];
  socket.on('data', (part) => came.push(...reader.push(part)));
  return {
    send(...events) {
      for (const event of events) socket.write(typeof event === 'string' ? event : encodeEvent(event));
    },
    async next() {
      await expect.poll(() => came.length, { interval: 5 }).toBeGreaterThan(0);
      return came.shift() as WyomingEvent;
    },
  };
}

async function spoken(text: string): Promise<WyomingEvent[]> {
  const { samples, sampleRateHz } = await engine.synthesizeWhole(text);
  const silence = new Float32Array(sampleRateHz * 1.5);
  return [audioStart(sampleRateHz), ...audioChunks(samples, sampleRateHz), ...audioChunks(silence, sampleRateHz)];
}

test('describes its services with what Home Assistant needs', async () => {
  const { send, next } = open();
  send('{"type": "describe"}\n');
  const { type, data } = await next();
  expect(type).toBe('info');
  const complete = { name: expect.any(String), installed: true, attribution: { name: expect.any(String) } };
  expect(data).toMatchObject({
    asr: [{ ...complete, models: [{ ...complete, languages: ['en'] }] }],
    tts: [{ ...complete, voices: [{ ...complete, languages: ['en'] }] }],
    wake: [{ ...complete, models: [{ name: 'alexa', phrase: 'alexa' }, { name: 'hey jarvis' }] }],
  });
  send({ type: 'ping', data: { text: 'hello' } });
  expect(await next()).toEqual({ type: 'pong', data: { text: 'hello' } });
});

test('transcribes twice on one connection', async () => {
  const { send, next } = open();
  for (let times = 0; times < 2; times++) {
    send({ type: 'transcribe', data: { language: 'en' } }, ...(await spoken(SENTENCE)), AUDIO_STOP);
    expect(await next()).toEqual({ type: 'transcript', data: { text: SENTENCE, language: 'en' } });
  }
});

test('speaks a text that STT understands', async () => {
  const { send, next } = open();
  send({ type: 'synthesize', data: { text: SENTENCE, voice: { name: 'unknown-medium' } } });
  const start = await next();
  expect(start).toMatchObject({ type: 'audio-start', data: { width: 2, channels: 1 } });
  const said: WyomingEvent[] = [start];
  for (let event = await next(); event.type !== 'audio-stop'; event = await next()) said.push(event);
  expect(said.length).toBeGreaterThan(5);
  const again = open();
  again.send({ type: 'transcribe', data: {} }, ...said, AUDIO_STOP);
  expect((await again.next()).data).toMatchObject({ text: SENTENCE });
});

test('detects the requested wake word and reports when there was none', async () => {
  const { send, next } = open();
  send({ type: 'detect', data: { names: ['alexa'] } }, ...(await spoken('Alexa, what time is it?')));
  expect(await next()).toMatchObject({ type: 'detection', data: { name: 'alexa', timestamp: expect.any(Number) } });
  send(AUDIO_STOP, { type: 'detect', data: { names: ['hey jarvis'] } });
  send(...(await spoken('Alexa, what time is it?')), AUDIO_STOP);
  expect(await next()).toEqual({ type: 'not-detected', data: {} });
});

/** Speech as other programs send it. */
async function spokenAs({
  rate = 16_000,
  width = 2,
  channels = 1,
  pieceBytes = 2048,
  start = true,
}): Promise<WyomingEvent[]> {
  const { samples, sampleRateHz } = await engine.synthesizeWhole(SENTENCE);
  const resampled = new Resampler(sampleRateHz, rate).push(samples);
  const sound = Buffer.alloc(resampled.length * width * channels);
  for (const [frame, sample] of resampled.entries()) {
    for (let channel = 0; channel < channels; channel++) {
      sound.writeIntLE(Math.round(sample * (2 ** (8 * width - 1) - 1)), (frame * channels + channel) * width, width);
    }
  }
  const format = { rate, width, channels };
  const pieces = Array.from({ length: Math.ceil(sound.length / pieceBytes) }, (_, at): WyomingEvent => {
    const payload = sound.subarray(at * pieceBytes, (at + 1) * pieceBytes);
    return { type: 'audio-chunk', data: format, payload };
  });
  return [...(start ? [{ type: 'audio-start', data: format }] : []), ...pieces, AUDIO_STOP];
}

test.each([
  ['without audio-start', { start: false }],
  ['in pieces that end in the middle of a sample', { pieceBytes: 1001 }],
  ['at 44.1 kHz in stereo', { rate: 44_100, channels: 2 }],
  ['at 8 kHz', { rate: 8000 }],
  ['with 32 bits', { width: 4 }],
  ['with 24 bits at 96 kHz', { width: 3, rate: 96_000 }],
])('transcribes sound %s', async (_, options) => {
  const { send, next } = open();
  send({ type: 'transcribe', data: {} }, ...(await spokenAs(options)));
  expect((await next()).data.text).toMatch(/(?:twelve|12) times (?:seven|7)/i);
});

test('transcribes what follows a second start, and skips what it does not know', async () => {
  const { send, next } = open();
  const sound = await spokenAs({});
  const unknown = { type: 'foo', data: { some: 'data' }, payload: Buffer.from('payload') };
  send({ type: 'transcribe', data: {} }, ...sound.slice(0, 10), unknown, ...sound);
  expect(await next()).toMatchObject({ type: 'transcript', data: { text: SENTENCE } });
});

test('answers a ping while it transcribes', async () => {
  const { send, next } = open();
  send({ type: 'transcribe', data: {} }, ...(await spokenAs({})), { type: 'ping', data: { text: 'there?' } });
  expect([(await next()).type, (await next()).type]).toEqual(['pong', 'transcript']);
});

test.each(['hey_jarvis', 'Hey Jarvis', 'hey_jarvis_v0.1'])(
  'detects the wake word that is asked for as “%s”',
  async (name) => {
    const { send, next } = open();
    send({ type: 'detect', data: { names: [name] } }, ...(await spoken('Hey Jarvis, what time is it?')), AUDIO_STOP);
    expect(await next()).toMatchObject({ type: 'detection', data: { name: 'hey jarvis' } });
  },
);

test('speaks a streamed text once, sentence by sentence', async () => {
  const { send, next } = open();
  const pieces = ['What is twelve ', 'times seven? That is ', 'eighty-four.'];
  send(
    { type: 'synthesize-start', data: { voice: { name: 'slt' } } },
    ...pieces.map((text) => ({ type: 'synthesize-chunk', data: { text } })),
    // For servers that know no streams.
    { type: 'synthesize', data: { text: pieces.join('') } },
    { type: 'synthesize-stop', data: {} },
  );
  const came: WyomingEvent[] = [];
  for (let event = await next(); event.type !== 'synthesize-stopped'; event = await next()) came.push(event);
  expect(came.filter(({ type }) => type !== 'audio-chunk').map(({ type }) => type)).toEqual([
    'audio-start',
    'audio-stop',
  ]);
  const again = open();
  again.send({ type: 'transcribe', data: {} }, ...came);
  expect((await again.next()).data.text).toMatch(/(?:twelve|12) times (?:seven|7).*(?:84|eighty-four)/i);
});

test('ends a streamed text without words', async () => {
  const { send, next } = open();
  send({ type: 'synthesize-start', data: {} }, { type: 'synthesize-stop', data: {} });
  expect((await next()).type).toBe('synthesize-stopped');
});

test.each<[string, (WyomingEvent | string)[]]>([
  ['audio without a format', [{ type: 'audio-chunk', data: {}, payload: Buffer.alloc(640) }]],
  ['audio of 40 bits', [{ type: 'audio-start', data: { rate: 16_000, width: 5, channels: 1 } }]],
  ['a text without words', [{ type: 'synthesize', data: { text: '…' } }]],
  ['no text', [{ type: 'synthesize', data: {} }]],
])('%s is told, and the connection goes on', async (_, events) => {
  const { send, next } = open();
  send(...events);
  expect(await next()).toMatchObject({ type: 'error', data: { text: expect.any(String), code: expect.any(String) } });
  send({ type: 'something-new', data: {} }, { type: 'ping', data: {} });
  expect((await next()).type).toBe('pong');
});

test('answers an invalid event with an error and closes the connection', async () => {
  const { send, next } = open();
  send('GET / HTTP/1.1\r\n\r\n');
  expect(await next()).toMatchObject({ type: 'error' });
});

test('refuses too many requests of one client', async () => {
  const start = audioStart(16_000);
  const [first, second, third] = [open(), open(), open()];
  for (const client of [first, second]) client.send(start, { type: 'ping', data: {} });
  for (const client of [first, second]) expect((await client.next()).type).toBe('pong');
  third.send(start);
  expect(await third.next()).toMatchObject({ type: 'error', data: { text: expect.stringContaining('too many') } });
});
