/**
 * A satellite with real wake words and a home that uses a real Wyoming server in another process for STT and TTS. Needs the build.
 * @module-tag alone
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { concatSamples, msOfSamples, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import type { EngineEvent, EngineEventOf } from '../../../shared/engine/engine-events.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { WAKE_WORDS } from '../../../shared/settings/wake-words.ts';
import { SystemClock } from '../../engine/clock/clock.ts';
import { waitUntil } from '../../engine/clock/wait-until.ts';
import { Engine } from '../../engine/engine.ts';
import { Loudspeaker } from '../../engine/pipeline/testing/loudspeaker.ts';
import { SpeechPeer } from '../../engine/remote/testing/speech-peer.ts';
import { Satellite } from './satellite.ts';
import { Home } from './testing/home.ts';

const CHUNK = samplesOfMs(20);
const clock = new SystemClock();

let peer: SpeechPeer;
let engine: Engine;
let wakeWord: Float32Array;
let question: Float32Array;
let satellite: Satellite;
let playback: Loudspeaker;
let home: Home;
let events: EngineEvent[];

beforeAll(async () => {
  peer = await SpeechPeer.start();
  engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  wakeWord = (await engine.synthesizeWhole('Alexa.')).samples;
  question = (await engine.synthesizeWhole('Turn on the kitchen light.')).samples;
});
afterAll(async () => {
  await engine.close();
  await peer.end();
});
beforeEach(async () => {
  events = [];
  playback = new Loudspeaker(clock);
  satellite = await Satellite.open({
    name: 'kitchen',
    port: 0,
    wakeWords: WAKE_WORDS,
    clock,
    detector: await engine.openDetector(),
    playback,
    emit: (event) => events.push(event),
    chunksPerBuffer: 5,
  });
  home = await Home.open(satellite.port, peer.wyomingUrl, (heard) => `You said: ${heard}`);
  await until(() => satellite.running);
});
afterEach(async () => {
  home.end();
  await satellite.close();
});

function of<Type extends EngineEvent['type']>(type: Type): EngineEventOf<Type>[] {
  return events.filter((event): event is EngineEventOf<Type> => event.type === type);
}

/** In real time. */
async function hear(samples: Float32Array): Promise<void> {
  const startedAtMs = clock.nowMs();
  for (let start = 0; start < samples.length; start += CHUNK) {
    const chunk = new Float32Array(CHUNK);
    chunk.set(samples.subarray(start, start + CHUNK));
    await satellite.pushChunk(chunk, clock.nowMs());
    await waitUntil(clock, startedAtMs + msOfSamples(start + CHUNK));
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 500; tries++) await hear(new Float32Array(CHUNK));
  expect(condition(), `${condition}`).toBe(true);
}

test('describes itself to the home', async () => {
  await expect
    .poll(() => home.of('info'))
    .toMatchObject([{ data: { satellite: { name: 'kitchen', active_wake_words: WAKE_WORDS } } }]);
});

test('sends a question to the home after the wake word and plays its answer, and sends nothing before', async () => {
  await hear(concatSamples([new Float32Array(samplesOfMs(1000)), question, new Float32Array(samplesOfMs(500))]));
  expect(home.of('audio-chunk')).toEqual([]);
  await hear(concatSamples([wakeWord, new Float32Array(samplesOfMs(200)), question]));
  await until(() => of('turn').length > 0);
  expect(home.of('run-pipeline')).toMatchObject([
    { data: { start_stage: 'asr', end_stage: 'tts', wake_word_name: 'alexa' } },
  ]);
  expect(of('transcript')[0]?.text).toMatch(/kitchen light/i);
  expect(of('reply')).toMatchObject([{ skill: 'home', text: expect.stringMatching(/^You said: .*kitchen light/i) }]);
  expect(of('turn')).toMatchObject([{ outcome: 'answered' }]);
  const { text } = await engine.transcribeWhole(playback.clips[0]?.samples ?? new Float32Array(0));
  expect(text).toMatch(/you said.*kitchen light/i);
  expect(home.of('played')).toHaveLength(1);
  // The question is over: nothing more is sent.
  const sent = home.of('audio-chunk').length;
  await hear(question);
  expect(home.of('audio-chunk')).toHaveLength(sent);
});

test('listens without the wake word on push-to-talk, and stops sending a cancelled question', async () => {
  satellite.pushToTalk();
  await hear(question.subarray(0, samplesOfMs(300)));
  satellite.cancel();
  await hear(question);
  expect(of('turn')).toMatchObject([{ outcome: 'interrupted' }]);
  const sent = home.of('audio-chunk').length;
  await hear(question);
  expect(home.of('audio-chunk')).toHaveLength(sent);
});

test.each(['handled', 'not-handled'])(
  'ends with the words of a pipeline that ends with “%s” and does not speak',
  async (type) => {
    satellite.pushToTalk();
    await hear(question.subarray(0, samplesOfMs(300)));
    home.send({ type: 'transcript', data: { text: 'turn on the lamp' } });
    home.send({ type, data: { text: 'Turned on the lamp' } });
    await until(() => of('turn').length > 0);
    expect(of('reply')).toMatchObject([{ text: 'Turned on the lamp' }]);
    expect(of('turn')).toMatchObject([{ outcome: 'answered' }]);
  },
);

test('reports a home that dies during a question, and uses the next one', { tags: 'long' }, async ({ task }) => {
  satellite.pushToTalk();
  await hear(question.subarray(0, samplesOfMs(500)));
  home.end();
  await until(() => of('turn').length > 0);
  expect(of('error')).toMatchObject([{ code: 'REMOTE_UNREACHABLE' }]);
  expect(of('turn')).toMatchObject([{ outcome: 'failed' }]);
  expect(satellite.running).toBe(false);
  const isBackAt = performance.now();
  home = await Home.open(satellite.port, peer.wyomingUrl, () => 'Welcome back.');
  await until(() => satellite.running);
  task.meta.recoveryMs = performance.now() - isBackAt;
  satellite.pushToTalk();
  await hear(question);
  await until(() => of('turn').length > 1);
  expect(of('turn').at(-1)).toMatchObject({ outcome: 'answered' });
});

test('plays an announcement outside a turn, and reports invalid messages and failures of the home', async () => {
  const { samples, sampleRateHz } = await engine.synthesizeWhole('Dinner is ready.');
  const { audioStart, audioChunks, AUDIO_STOP } = await import('../protocol/wyoming-audio.ts');
  for (const event of [audioStart(sampleRateHz), ...audioChunks(samples, sampleRateHz), AUDIO_STOP]) home.send(event);
  await until(() => home.of('played').length > 0);
  expect(of('turn')).toEqual([]);
  home.send({ type: 'audio-start', data: { rate: 'fast' } });
  await until(() => of('error').length > 0);
  satellite.pushToTalk();
  home.send({ type: 'error', data: { text: 'no pipeline', code: 'x' } });
  await until(() => of('turn').length > 0);
  expect(of('error').at(-1)).toMatchObject({ code: 'REMOTE_FAILED', message: 'the home: no pipeline' });
});
