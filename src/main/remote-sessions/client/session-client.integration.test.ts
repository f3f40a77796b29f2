/**
 * Runs sessions on real servers in other processes, which are killed, shut down and disconnected. Needs the build.
 * @module-tag alone
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { writeWav } from '../../audio-file/write-wav.ts';
import { Engine } from '../../engine/engine.ts';
import { ChatServer } from '../../engine/llm/testing/chat-server.ts';
import { SpeechPeer } from '../../engine/remote/testing/speech-peer.ts';
import { projectRoot } from '../../models/catalogue/project-root.ts';
import { joinPackets } from '../protocol/packet-framing.ts';
import { Balancer } from './testing/balancer.ts';
import { SpokenClient } from './testing/spoken-client.ts';

let one: SpeechPeer;
let balancer: Balancer;
const clients: SpokenClient[] = [];
const peers: SpeechPeer[] = [];
const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
const recordings = new Map<string, Float32Array>();

const QUESTION = 'Alexa, what is twelve times seven?';
const TIMER = 'Alexa, set a timer for one hour.';
const NOTE = 'Alexa, what timers do I have?';

beforeAll(async () => {
  one = await startPeer();
  for (const text of [QUESTION, TIMER, NOTE]) {
    const quiet = new Float32Array(samplesOfMs(500));
    recordings.set(text, concatSamples([quiet, (await engine.synthesizeWhole(text)).samples]));
  }
});
afterAll(() => Promise.all([engine.close(), ...peers.map((peer) => peer.end())]));
beforeEach(async () => {
  balancer = await Balancer.start(one.port);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await balancer.stop();
});

/** @returns a server that ends with the tests */
async function startPeer(): Promise<SpeechPeer> {
  const peer = await SpeechPeer.start();
  peers.push(peer);
  return peer;
}

function connect(formats?: ('opus' | 'pcm')[]): SpokenClient {
  const client = new SpokenClient(balancer.url, one.token, formats);
  clients.push(client);
  return client;
}

const say = (client: SpokenClient, text: string) => client.say(recordings.get(text) as Float32Array);

for (const [formats, options] of [
  [['opus', 'pcm'], {}],
  [['pcm'], { tags: 'long' }],
] as const) {
  test(`answers a question sent as ${formats}, plays the reply and records its latency`, options, async () => {
    const client = connect([...formats]);
    await say(client, QUESTION);
    await client.until(() => client.of('turn').length > 0);
    // How Moonshine writes a number depends on a few milliseconds of sound.
    const written = /^What is (?:twelve|12) times (?:seven|7)\?$/;
    expect(client.of('transcript').map(({ text }) => text)).toEqual([expect.stringMatching(written)]);
    expect(client.replies).toEqual(['That is 84.']);
    expect(client.of('turn')).toMatchObject([{ outcome: 'answered' }]);
    expect(client.of('turn')[0]?.latencyMs.voiceToVoice).toEqual(expect.any(Number));
    const reply = client.playback.clips.filter(({ samples, sampleRateHz }) => samples.length > sampleRateHz / 2);
    const { text } = await engine.transcribeWhole(concatSamples(reply.map(({ samples }) => samples)));
    expect(text).toMatch(/84|eighty-four/i);
    const bytesPerSecond = client.session.bytes.sent / (client.sentMs / 1000);
    expect(bytesPerSecond).toBeLessThan(formats.length === 1 ? 40_000 : 5000);
  });
}

test('continues a question on the next server when one is killed, and keeps the timers', { tags: 'long' }, async ({
  task,
}) => {
  const [doomed, other] = await Promise.all([SpeechPeer.start(), startPeer()]);
  balancer.targetPort = doomed.port;
  const client = connect();
  await say(client, TIMER);
  await client.until(() => client.of('turn').length > 0);
  expect(client.of('agenda').at(-1)?.items).toMatchObject([{ kind: 'timer' }]);

  const question = recordings.get(QUESTION) as Float32Array;
  await client.say(question.subarray(0, question.length * 0.7));
  balancer.targetPort = other.port;
  await doomed.end('SIGKILL');
  const killedAt = performance.now();
  // `until` would put its silence between the words.
  const isBack = vi.waitUntil(() => client.connections >= 2, { timeout: 60_000, interval: 20 });
  await client.say(question.subarray(question.length * 0.7));
  await isBack;
  task.meta.recoveryMs = performance.now() - killedAt;
  await client.until(() => client.replies.includes('That is 84.'));
  expect(client.replies.filter((reply) => reply === 'That is 84.')).toHaveLength(1);
  await client.until(() => client.of('turn').length > 1);

  await say(client, NOTE);
  await client.until(() => client.replies.length > 2);
  expect(client.replies.at(-1)).toMatch(/1 hour|59 minutes/);
  expect(client.of('agenda').at(-1)?.items).toHaveLength(1);
});

test('finishes the turn when a server shuts down, then clients reconnect to another', { tags: 'long' }, async ({
  task,
}) => {
  const [leaving, other] = await Promise.all([SpeechPeer.start(), startPeer()]);
  balancer.targetPort = leaving.port;
  const client = connect();
  await say(client, QUESTION);
  await client.until(() => client.of('turn-started').length > 0);
  balancer.targetPort = other.port;
  const ended = leaving.end('SIGTERM');
  await client.until(() => client.of('turn').length > 0);
  expect(client.of('turn')).toMatchObject([{ outcome: 'answered' }]);
  await ended;
  const endedAt = performance.now();
  await client.until(() => client.connections >= 2);
  task.meta.recoveryMs = performance.now() - endedAt;
  expect(client.replies).toEqual(['That is 84.']);
});

test('repeats the whole reply after a dropped connection', { tags: 'long' }, async ({ task }) => {
  const client = connect();
  await say(client, QUESTION);
  await client.until(() => client.playback.clips.length > 0 && client.replies.length > 0);
  balancer.cut();
  const cutAt = performance.now();
  await client.until(() => client.connections >= 2);
  task.meta.recoveryMs = performance.now() - cutAt;
  await client.until(() => client.of('turn').length > 0);
  expect(new Set(client.replies)).toEqual(new Set(['That is 84.']));
  expect(client.of('turn')).toMatchObject([{ outcome: 'answered' }]);
});

test('answers a typed question without audio', async () => {
  const client = connect();
  client.session.command({ type: 'ask', text: 'what is five plus three?' });
  await client.until(() => client.of('turn').length > 0);
  expect(client.replies).toEqual(['That is 8.']);
});

test('gives the next server the chat history', { tags: 'long' }, async ({ task }) => {
  const chat = await ChatServer.start({ answer: 'Hello, Ada.' });
  const env = { HARK_LLM_BASE_URL: chat.baseUrl };
  const [doomed, next] = await Promise.all([SpeechPeer.start(0, [], env), SpeechPeer.start(0, [], env)]);
  balancer.targetPort = doomed.port;
  const client = connect();
  client.session.command({ type: 'ask', text: 'My name is Ada, pleased to meet you.' });
  await client.until(() => client.of('turn').length > 0);
  balancer.targetPort = next.port;
  await doomed.end('SIGKILL');
  const killedAt = performance.now();
  client.session.command({ type: 'ask', text: 'Who was it that you have met?' });
  await client.until(() => client.connections >= 2);
  task.meta.recoveryMs = performance.now() - killedAt;
  await client.until(() => client.of('turn').length > 1);
  expect(
    chat.requestBodies
      .at(-1)
      ?.messages.slice(1)
      .map(({ content }) => content),
  ).toEqual([
    'My name is Ada, pleased to meet you.',
    'Hello, Ada.',
    expect.stringMatching(/Who was it that you have met\?$/),
  ]);
  await Promise.all([next.end(), chat.stop()]);
});

test("does not act on the server's machine for remote clients", async () => {
  const client = connect();
  client.session.command({ type: 'ask', text: 'set the volume to 10 percent' });
  await client.until(() => client.of('turn').length > 0);
  expect(client.of('reply')[0]?.skill).not.toBe('volume');
});

test('transcribes a file on a server from the command line', { tags: 'long' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hark-session-'));
  const file = join(folder, 'question.wav');
  await writeWav(file, recordings.get(QUESTION) as Float32Array, SAMPLE_RATE_HZ);
  const env = { ...process.env, HARK_SERVE_TOKEN: one.token };
  const args = [join(projectRoot, 'bin/hark.mjs'), 'listen', file, '--json', '--server', balancer.url];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  rmSync(folder, { recursive: true });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.find(({ type }) => type === 'reply')).toMatchObject({ text: 'That is 84.', file });
  expect(lines.find(({ type }) => type === 'turn')).toMatchObject({ outcome: 'answered' });
});

test('reports a wrong token without a retry, and closes only the connection with invalid data', async () => {
  const stranger = new SpokenClient(balancer.url, 'a guess');
  clients.push(stranger);
  for (let tries = 0; stranger.refusals.length === 0 && tries < 100; tries++) await wait(50);
  expect(stranger.refusals.map(({ code }) => code)).toEqual(['REMOTE_REFUSED']);
  const headers = { authorization: `Bearer ${one.token}` };
  for (const nonsense of ['{', '{"type":"nothing"}', '{"type":"replay","packets":1}', Buffer.from([9, 9, 9])]) {
    const socket = new WebSocket(`${balancer.url}/v1/session`, { headers });
    await new Promise((resolve) => socket.on('open', resolve));
    const code = new Promise((resolve) => socket.on('close', resolve));
    socket.send(nonsense);
    expect(await code).toBe(1008);
  }
  // Open a session, then send invalid audio.
  for (const format of ['opus', 'pcm']) {
    const socket = new WebSocket(`${balancer.url}/v1/session`, { headers });
    await new Promise((resolve) => socket.on('open', resolve));
    const code = new Promise((resolve) => socket.on('close', resolve));
    socket.on('message', () => socket.send(joinPackets([Buffer.from([0xff, 0xff, 0xff])])));
    socket.send(JSON.stringify({ type: 'hello', formats: [format] }));
    expect(await code).toBe(1008);
  }
  const client = connect();
  client.session.command({ type: 'ask', text: 'what is five plus three?' });
  await client.until(() => client.replies.length > 0);
});
