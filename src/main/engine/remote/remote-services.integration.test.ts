/** Tests remote STT and TTS with a real server in another process and injected faults. Needs the build. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../engine.ts';
import { Room } from '../pipeline/testing/room.ts';
import { FaultyProxy, type ProxyFault } from './testing/faulty-proxy.ts';
import { SpeechPeer } from './testing/speech-peer.ts';

const QUESTION = 'Alexa, what is twelve times seven?';
let peer: SpeechPeer;
let proxy: FaultyProxy;
const engines: Engine[] = [];
/** Synthesized by a separate engine, because the engine under test may have no voice. */
let question: Float32Array;

beforeAll(async () => {
  peer = await SpeechPeer.start();
  const speaker = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  question = (await speaker.synthesizeWhole(QUESTION)).samples;
  await speaker.close();
});
afterAll(() => peer.end());
beforeEach(async () => {
  proxy = await FaultyProxy.start(peer.baseUrl);
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
  await proxy.stop();
});

async function openEngine(
  where: { stt?: 'remote' | 'hedged'; tts?: 'remote' | 'hedged' },
  baseUrl = proxy.baseUrl,
  compression: 'auto' | 'opus' = 'auto',
) {
  const stage = (chosen: 'remote' | 'hedged' | undefined) =>
    chosen ? { where: chosen, base_url: baseUrl, api_key: peer.token, compression } : {};
  const engine = new Engine(
    configSchema.parse({
      stt: stage(where.stt),
      tts: { voice: 'slt', ...stage(where.tts) },
      // Longer than a busy machine takes to answer: no test waits for it to pass.
      http_clients: { timeout_seconds: 60 },
    }),
  );
  engines.push(engine);
  await engine.warm();
  return engine;
}

async function ask(room: Room): Promise<void> {
  await room.silence(500);
  await room.hear(question);
  await room.silence(6000);
}

async function askWith(engine: Engine): Promise<Room> {
  const room = await Room.open(engine);
  await ask(room);
  return room;
}

async function healthOf(engine: Engine, service: 'stt' | 'tts') {
  return (await engine.remotes())?.health.find((figures) => figures.service === service);
}

test('answers with remote STT and TTS without loading them on this machine', async () => {
  const engine = await openEngine({ stt: 'remote', tts: 'remote' });
  const room = await askWith(engine);
  expect(room.transcripts).toEqual([expect.stringMatching(/^What is (twelve|12) times (seven|7)\?$/)]);
  expect(room.replies).toEqual(['That is 84.']);
  expect(room.of('turn')).toMatchObject([{ outcome: 'answered' }]);
  expect(room.of('partial')).toEqual([]);
  expect(engine.models.stats.groups).toBe(1);
  expect(await healthOf(engine, 'stt')).toMatchObject({ state: 'ok', failures: 0, fallbacks: 0 });
  expect(await healthOf(engine, 'tts')).toMatchObject({ state: 'ok', failures: 0 });
  await room.session.close();
});

test('answers over Opus with less than a quarter of the bytes', { tags: 'long' }, async () => {
  const bytesBefore = proxy.bytes;
  const plain = await askWith(await openEngine({ stt: 'remote', tts: 'remote' }));
  const plainBytes = proxy.bytes - bytesBefore;
  await plain.session.close();
  const room = await askWith(await openEngine({ stt: 'remote', tts: 'remote' }, undefined, 'opus'));
  await room.until(() => room.of('turn').length > 0);
  expect(room.transcripts).toEqual([expect.stringMatching(/^What is (twelve|12) times (seven|7)\?$/)]);
  expect(room.of('turn')).toMatchObject([{ outcome: 'answered' }]);
  expect(proxy.bytes - bytesBefore - plainBytes).toBeLessThan(plainBytes / 4);
  await room.session.close();
});

test('sends WAV to a server that refuses Opus, and does not try Opus again', { tags: 'long' }, async () => {
  proxy.fault = { type: 'refuse', pattern: /OggS|"opus"/, status: 400 };
  const engine = await openEngine({ stt: 'remote', tts: 'remote' }, undefined, 'opus');
  const room = await askWith(engine);
  expect(room.transcripts).toEqual([expect.stringMatching(/^What is (twelve|12) times (seven|7)\?$/)]);
  expect(room.replies).toEqual(['That is 84.']);
  expect(room.of('error')).toEqual([]);
  await engine.transcribeWhole(question);
  await room.session.close();
  expect((await healthOf(engine, 'stt'))?.failures).toBe(1);
  expect((await healthOf(engine, 'tts'))?.failures).toBe(1);
});

test('answers with STT and TTS over Wyoming without loading them on this machine', async () => {
  const engine = await openEngine({ stt: 'remote', tts: 'remote' }, peer.wyomingUrl);
  const room = await askWith(engine);
  await room.until(() => room.of('turn').length > 0);
  expect(room.transcripts).toEqual([expect.stringMatching(/^What is (twelve|12) times (seven|7)\?$/)]);
  expect(room.of('turn')).toMatchObject([{ outcome: 'answered' }]);
  expect(engine.models.stats.groups).toBe(1);
  expect(await healthOf(engine, 'stt')).toMatchObject({ state: 'ok', at: peer.wyomingUrl });
  expect(await healthOf(engine, 'tts')).toMatchObject({ state: 'ok', failures: 0 });
  await room.session.close();
});

test('falls back when a hedged Wyoming server is missing, and reports a missing server without hedging', {
  tags: 'long',
}, async () => {
  const [hedged, remoteOnly] = [
    await openEngine({ stt: 'hedged', tts: 'hedged' }, 'tcp://127.0.0.1:9'),
    await openEngine({ stt: 'remote' }, 'tcp://127.0.0.1:9'),
  ];
  const room = await askWith(hedged);
  expect(room.replies).toEqual(['That is 84.']);
  expect(room.of('error')).toEqual([]);
  await room.session.close();
  const failed = await askWith(remoteOnly);
  expect(failed.of('error')).toMatchObject([
    { code: 'STT_FAILED', message: expect.stringContaining('tcp://127.0.0.1:9') },
  ]);
  await failed.session.close();
});

const FAULTS = [
  ['slow', { type: 'slow', delayMs: 2500 }, { tags: 'long' }],
  ['cutting off its answers', { type: 'cut', afterBytes: 4 }, { tags: 'long' }],
  ['failing', { type: 'status', status: 500 }, {}],
  ['busy', { type: 'status', status: 429 }, { tags: 'long' }],
  ['sending nonsense', { type: 'nonsense', contentType: 'application/json' }, { tags: 'long' }],
] as const satisfies [string, ProxyFault, unknown][];

for (const [name, fault, options] of FAULTS) {
  test(`answers without an error when a hedged server is ${name}`, options, async () => {
    proxy.fault = fault;
    const engine = await openEngine({ stt: 'hedged', tts: 'hedged' });
    const room = await askWith(engine);
    expect(room.replies).toEqual(['That is 84.']);
    expect(room.of('error')).toEqual([]);
    expect(room.of('partial').length).toBeGreaterThan(0);
    expect((await healthOf(engine, 'stt'))?.fallbacks).toBeGreaterThan(0);
    await room.session.close();
  });
}

test('repeats a sentence on this machine when the hedged audio breaks off', { tags: 'long' }, async () => {
  const engine = await openEngine({ tts: 'hedged' });
  // Cuts after the first part, which is played.
  proxy.fault = { type: 'cut', afterBytes: 12_000 };
  const room = await askWith(engine);
  await room.until(() => room.of('turn').length > 0);
  expect(room.of('turn')).toMatchObject([{ outcome: 'answered' }]);
  expect(room.of('error')).toEqual([]);
  const [speech] = room.of('speech');
  const whole = await engine.synthesizeWhole('That is 84.');
  // As long as the sentence where this machine was quicker than the server, and longer where a part was repeated.
  const wholeMs = Math.floor((whole.samples.length / whole.sampleRateHz) * 1000);
  expect(speech?.durationMs).toBeGreaterThanOrEqual(wholeMs);
  await room.session.close();
});

for (const [name, fault, message, options] of [
  ['failing', { type: 'status', status: 500 }, 'answered 500', {}],
  ['refusing', { type: 'status', status: 401 }, 'answered 401', { tags: 'long' }],
  ['sending nonsense', { type: 'nonsense', contentType: 'text/event-stream' }, '', { tags: 'long' }],
] as const) {
  test(`reports remote STT that is ${name}, and answers the next question`, options, async () => {
    const engine = await openEngine({ stt: 'remote' });
    proxy.fault = fault;
    const room = await askWith(engine);
    expect(room.replies).toEqual([]);
    if (message)
      expect(room.of('error')).toMatchObject([{ code: 'STT_FAILED', message: expect.stringContaining(message) }]);
    proxy.fault = { type: 'none' };
    await ask(room);
    expect(room.replies).toEqual(['That is 84.']);
    await room.session.close();
  });
}

test('falls back when a hedged server is killed during a turn, and uses it again when it is back', {
  tags: 'long',
}, async ({ task }) => {
  let server = await SpeechPeer.start();
  const { port } = server;
  try {
    const engine = await openEngine({ stt: 'hedged' }, server.baseUrl);
    const room = await Room.open(engine);
    await ask(room);
    await room.hear(question);
    const killedAtMs = room.clock.nowMs();
    await server.end('SIGKILL');
    await room.silence(6000);
    task.meta.recoveryMs = (room.of('reply').at(-1)?.atMs ?? Number.NaN) - killedAtMs;
    for (let times = 0; times < 2; times++) await ask(room);
    expect(room.replies).toEqual(Array(4).fill('That is 84.'));
    expect(room.of('error')).toEqual([]);
    expect(await healthOf(engine, 'stt')).toMatchObject({ state: 'down', failing: 'REMOTE_UNREACHABLE' });

    server = await SpeechPeer.start(port);
    await expect
      .poll(
        async () => {
          await ask(room);
          return (await healthOf(engine, 'stt'))?.state;
        },
        { timeout: 30_000, interval: 3000 },
      )
      .toBe('ok');
    await room.session.close();
  } finally {
    await server.end();
  }
});
