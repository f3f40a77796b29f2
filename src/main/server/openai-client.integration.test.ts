/** The server as OpenAI's own client uses it. */
import OpenAI, { toFile } from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../../shared/settings/config-schema.ts';
import { encodeWav } from '../audio-file/encode-wav.ts';
import { Engine } from '../engine/engine.ts';
import { Admission } from '../http-server/admission.ts';
import { SpeechServer } from './speech-server.ts';

const TOKEN = 'a long secret';
const SENTENCE = 'What is twelve times seven?';
const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
let server: SpeechServer;
let client: OpenAI;
let spoken: Buffer;

beforeAll(async () => {
  const sessions = new Admission({ maxConcurrent: 8, maxPerClient: 8 });
  server = await SpeechServer.open(engine, sessions, { host: '127.0.0.1', port: 0, token: TOKEN, sessions });
  await server.warm();
  client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: TOKEN, maxRetries: 0 });
  const { samples, sampleRateHz } = await engine.synthesizeWhole(SENTENCE);
  spoken = encodeWav(samples, sampleRateHz);
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

/** A name in any script. */
const upload = () => toFile(spoken, 'Größe 録音.wav', { type: 'audio/wav' });

test('lists the models', async () => {
  const models = await client.models.list();
  expect(models.data.map(({ id }) => id)).toContain('moonshine-base');
});

test('transcribes an upload', async () => {
  const { text } = await client.audio.transcriptions.create({ file: await upload(), model: 'whisper-1' });
  expect(text).toBe(SENTENCE);
});

test('transcribes with segments, and as subtitles', async () => {
  const verbose = await client.audio.transcriptions.create({
    file: await upload(),
    model: 'whisper-1',
    response_format: 'verbose_json',
    timestamp_granularities: ['segment'],
    language: 'en',
    temperature: 0,
    prompt: 'Numbers.',
  });
  expect(verbose.language).toBe('english');
  expect(verbose.segments?.map(({ text }) => text)).toEqual([SENTENCE]);
  const srt = await client.audio.transcriptions.create({
    file: await upload(),
    model: 'whisper-1',
    response_format: 'srt',
  });
  expect(srt).toContain(`-->`);
});

test('streams a transcript', async () => {
  const stream = await client.audio.transcriptions.create({
    file: await upload(),
    model: 'gpt-4o-transcribe',
    stream: true,
  });
  const types: string[] = [];
  for await (const event of stream) types.push(event.type);
  expect(types).toEqual(['transcript.text.delta', 'transcript.text.done']);
});

test('speaks with the client’s own defaults', async () => {
  const answer = await client.audio.speech.create({ model: 'tts-1', voice: 'alloy', input: SENTENCE });
  expect(answer.headers.get('content-type')).toBe('audio/wav');
  const heard = await client.audio.transcriptions.create({
    file: await toFile(Buffer.from(await answer.arrayBuffer()), 'answer.wav'),
    model: 'whisper-1',
  });
  expect(heard.text).toBe(SENTENCE);
});

test('a file that it cannot read fails with its reason', async () => {
  const file = await toFile(Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0', 'latin1'), 'voice.m4a');
  await expect(client.audio.transcriptions.create({ file, model: 'whisper-1' })).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('is M4A or MP4'),
  });
});
