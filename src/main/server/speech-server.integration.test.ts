/** The server with real models over real HTTP. */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../../shared/settings/config-schema.ts';
import { memorySource } from '../audio-file/audio-source.ts';
import { encodeWav } from '../audio-file/encode-wav.ts';
import { readAudio } from '../audio-file/read-audio-file.ts';
import { Engine } from '../engine/engine.ts';
import { Admission } from '../http-server/admission.ts';
import { SpeechServer } from './speech-server.ts';

const TOKEN = 'a long secret';
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const SENTENCE = 'What is twelve times seven?';
const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
let server: SpeechServer;
let spoken: Buffer;

beforeAll(async () => {
  const admission = new Admission({ maxConcurrent: 8, maxPerClient: 2 });
  server = await SpeechServer.open(engine, admission, {
    host: '127.0.0.1',
    port: 0,
    token: TOKEN,
    sessions: admission,
  });
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

function transcribe(file: Uint8Array<ArrayBuffer> | string, fields: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  if (typeof file === 'string') form.set('file', file);
  else form.set('file', new Blob([file]), 'speech.wav');
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return fetch(`${server.url}/v1/audio/transcriptions`, { method: 'POST', body: form, headers: AUTHORIZED });
}

function speak(body: object): Promise<Response> {
  const headers = { ...AUTHORIZED, 'content-type': 'application/json' };
  return fetch(`${server.url}/v1/audio/speech`, { method: 'POST', body: JSON.stringify(body), headers });
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

async function samplesOf(wav: Uint8Array): Promise<number> {
  let samples = 0;
  for await (const block of readAudio(memorySource('answer', wav))) samples += block.length;
  return samples;
}

test('is healthy once its models are loaded', async () => {
  const health = async () => (await fetch(`${server.url}/healthz`)).status;
  expect(await health()).toBe(503);
  await server.warm();
  expect(await health()).toBe(200);
  const { samples, sampleRateHz } = await engine.synthesizeWhole(SENTENCE);
  spoken = encodeWav(samples, sampleRateHz);
});

test('transcribes as JSON, as text and as a stream', async () => {
  const wav = new Uint8Array(spoken);
  expect(await (await transcribe(wav)).json()).toEqual({ text: SENTENCE });
  expect(await (await transcribe(wav, { response_format: 'text' })).text()).toBe(SENTENCE);
  const streamed = await transcribe(wav, { stream: 'true' });
  expect(streamed.headers.get('content-type')).toBe('text/event-stream');
  const events = (await streamed.text()).trim().split('\n\n');
  expect(events.map((event) => JSON.parse(event.replace('data: ', '')))).toEqual([
    { type: 'transcript.text.delta', delta: SENTENCE },
    { type: 'transcript.text.done', text: SENTENCE },
  ]);
});

test('transcribes with the times of each sentence', async () => {
  const wav = new Uint8Array(spoken);
  const verbose = await (await transcribe(wav, { response_format: 'verbose_json' })).json();
  const [segment] = (verbose as { segments: { start: number; end: number }[] }).segments;
  const { start = -1, end = -1 } = segment ?? {};
  expect(verbose).toEqual({
    task: 'transcribe',
    language: 'english',
    duration: expect.closeTo(spoken.length / 32_000, 1),
    text: SENTENCE,
    segments: [{ id: 0, start: expect.closeTo(0, 0), end: expect.any(Number), text: SENTENCE }],
  });
  expect(end).toBeGreaterThan(start + 0.5);
  const srt = await (await transcribe(wav, { response_format: 'srt' })).text();
  expect(srt).toMatch(new RegExp(`^1\\n00:00:00,\\d{3} --> 00:00:0\\d,\\d{3}\\n${SENTENCE.replace('?', '\\?')}\\n$`));
  const vtt = await transcribe(wav, { response_format: 'vtt' });
  expect(vtt.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
  expect(await vtt.text()).toMatch(/^WEBVTT\n\n00:00:00\.\d{3} --> 00:00:0\d\.\d{3}\n/);
});

test('takes an upload in pieces of unknown number, after being asked whether it may come', async () => {
  const form = new FormData();
  form.set('model', 'whisper-1');
  form.set('file', new Blob([new Uint8Array(spoken)]), 'Größe 録音.wav');
  const { headers, body } = new Response(form);
  const request = httpRequest(`${server.url}/v1/audio/transcriptions`, {
    method: 'POST',
    headers: { ...AUTHORIZED, 'content-type': headers.get('content-type') ?? '', expect: '100-continue' },
  });
  await once(request, 'continue');
  const answered = once(request, 'response');
  for await (const piece of body ?? []) request.write(piece);
  request.end();
  const [answer] = (await answered) as [IncomingMessage];
  expect(JSON.parse((await answer.toArray()).join(''))).toEqual({ text: SENTENCE });
});

test('names the type of sound that it cannot read', async () => {
  const webm = Buffer.from('\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\0\0\0\0', 'latin1');
  const { error } = (await (await transcribe(webm)).json()) as { error: { message: string } };
  expect(error.message).toContain('is WebM or Matroska; Hark reads WAV, FLAC and Ogg Opus');
});

test.each([
  ['MP3, as those do who ask for nothing else', { response_format: 'mp3' }],
  ['what newer clients send', { voice: { id: 'voice-1' }, instructions: null, speed: null, stream_format: 'audio' }],
  ['the slowest that others know', { speed: 0.25 }],
  ['the fastest that others know', { speed: 4 }],
])('speaks WAV, and says so, for %s', async (_, wanted) => {
  const answer = await speak({ model: 'tts-1', input: SENTENCE, ...wanted });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('audio/wav');
  expect(await samplesOf(await bytesOf(answer))).toBeGreaterThan(5000);
});

test('streams speech that STT understands', async () => {
  const answer = await speak({ model: 'any', voice: 'alloy', input: SENTENCE });
  expect(answer.headers.get('content-type')).toBe('audio/wav');
  expect(await (await transcribe(await bytesOf(answer))).json()).toEqual({ text: SENTENCE });

  const two = await samplesOf(await bytesOf(await speak({ input: `${SENTENCE} That is eighty-four.` })));
  const one = await samplesOf(await bytesOf(await speak({ input: SENTENCE })));
  expect(two).toBeGreaterThan(one * 1.3);
  const pcm = await bytesOf(await speak({ input: SENTENCE, response_format: 'pcm' }));
  // 24 kHz of two bytes against 16 kHz.
  expect(pcm.length / 2 / (one * 1.5)).toBeCloseTo(1, 1);
});

test('takes and sends Opus in a tenth of the bytes', async () => {
  const answer = await speak({ input: SENTENCE, response_format: 'opus' });
  expect(answer.headers.get('content-type')).toBe('audio/ogg');
  const opus = await bytesOf(answer);
  expect(opus.length).toBeLessThan(spoken.length / 5);
  expect(await (await transcribe(opus)).json()).toEqual({ text: SENTENCE });
});

test.each([
  ['no token', () => fetch(`${server.url}/v1/models`), 401],
  ['another token', () => fetch(`${server.url}/v1/models`, { headers: { authorization: 'Bearer guess' } }), 401],
  [
    'a page of the web',
    () => fetch(`${server.url}/v1/models`, { headers: { ...AUTHORIZED, origin: 'https://a.example' } }),
    403,
  ],
  ['an unknown path', () => fetch(`${server.url}/v1/chat`, { headers: AUTHORIZED }), 404],
  [
    'no form',
    () => fetch(`${server.url}/v1/audio/transcriptions`, { method: 'POST', body: 'x', headers: AUTHORIZED }),
    400,
  ],
  ['a form without a file', () => transcribe('not a file'), 400],
  ['a file that is none', () => transcribe(new Uint8Array(5000)), 400],
  ['an unknown format', () => transcribe(new Uint8Array(spoken), { response_format: 'docx' }), 400],
  [
    'sound of another type',
    () => transcribe(Buffer.from('\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\0\0\0\0', 'latin1')),
    400,
  ],
  ['an unknown format of speech', () => speak({ input: SENTENCE, response_format: 'tape' }), 400],
  ['no words', () => speak({ input: ' ' }), 400],
  ['an endless text', () => speak({ input: 'a'.repeat(70_000) }), 413],
])('refuses %s with its status, and serves the next request', async (_, request, status) => {
  const answer = await request();
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { message: expect.any(String) } });
  expect((await fetch(`${server.url}/v1/models`, { headers: AUTHORIZED })).status).toBe(200);
});

test('tells a client with too many requests when to retry', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => transcribe(new Uint8Array(spoken))));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(2);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect((await transcribe(new Uint8Array(spoken))).status).toBe(200);
});

test('measures its requests', async () => {
  const metrics = await (await fetch(`${server.url}/metrics`, { headers: AUTHORIZED })).text();
  expect(metrics).toMatch(/hark_server_requests_total\{route="POST \/v1\/audio\/transcriptions",status="200"\} [1-9]/);
  expect(metrics).toContain('hark_server_requests_in_flight 0');
});

test('does not serve other machines without a token', async () => {
  const admission = new Admission({ maxConcurrent: 1, maxPerClient: 1 });
  await expect(
    SpeechServer.open(engine, admission, { host: '0.0.0.0', port: 0, token: undefined, sessions: admission }),
  ).rejects.toMatchObject({ code: 'SERVER_TOKEN' });
});
