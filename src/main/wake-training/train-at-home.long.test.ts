/**
 * Trains a wake word for real, with a short recipe, and has the engine listen for it.
 * @module-tag long
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { configSchema } from '../../shared/settings/config-schema.ts';
import type { TrainingProgress } from '../../shared/wake-training/training-progress.ts';
import { resample } from '../audio-file/resample.ts';
import { findWakeWord } from '../cli/commands/wake.ts';
import { Engine } from '../engine/engine.ts';
import { FliteVoice } from '../engine/speech/tts/flite/flite.ts';
import { listWakeWords, wakeWordLibrary } from '../engine/speech/wake/openwakeword/wake-word-library.ts';
import type { OpenSpeakers } from './installed-speakers.ts';
import { keepWakeWord } from './keep-wake-word.ts';
import { speakerOf } from './speakers.ts';
import { type HomeTraining, trainAtHome } from './train-at-home.ts';

const PHRASE = 'hey marvin';
const SHORT = {
  words: 100,
  nearMisses: 60,
  scenesPerWord: 2,
  scenesPerNearMiss: 1,
  steps: 500,
  sentences: 60,
  testWords: 8,
  testSentences: 16,
};
/** It takes a minute on an idle machine, and must not fail on a busy one. */
const TRAINING_MS = 3_600_000;
const OTHER_SENTENCES = [
  'We had a good time at the market.',
  'Hey, have you seen my glasses anywhere?',
  'The parcel should have come on Tuesday.',
  'What time does the library close today?',
  'He said he would be there by seven, but I doubt it.',
];

const folder = mkdtempSync(join(tmpdir(), 'hark-wake-training-'));
const reported: TrainingProgress[] = [];
let trained: HomeTraining;
let engine: Engine;

beforeAll(async () => {
  trained = await trainAtHome(PHRASE, {
    size: SHORT,
    speakers: { slowShare: 0, open: openAllButRms },
    onProgress: (progress) => reported.push(progress),
  });
  vi.stubEnv('XDG_DATA_HOME', folder);
  await keepWakeWord(PHRASE, trained.model);
  engine = new Engine(configSchema.parse({ wake: { words: [PHRASE] } }));
}, TRAINING_MS);
afterAll(async () => {
  await engine.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Flite says a sentence the same way each time, so that a training is the same each time; a neural voice does not. */
async function openAllButRms(): Promise<OpenSpeakers> {
  const flite = (['slt', 'awb', 'kal16'] as const).map(async (name) => speakerOf(await FliteVoice.load(name), 2));
  const all = await Promise.all(flite);
  return { all, fast: all };
}

/** @returns whether a sentence of a voice that the training has never heard wakes Hark */
async function wakes(text: string, speed = 1): Promise<boolean> {
  const voice = await FliteVoice.load('rms');
  const samples = resample(await voice.speak(text, { speed }), SAMPLE_RATE_HZ);
  async function* blocks() {
    yield new Float32Array(SAMPLE_RATE_HZ);
    yield samples;
  }
  return (await findWakeWord(engine, blocks())).woke;
}

test('a voice that was not in the training wakes Hark', async () => {
  const speeds = [0.85, 0.95, 1.05, 1.15];
  const woken = [];
  for (const speed of speeds) woken.push(await wakes('Hey Marvin!', speed));
  expect(woken.filter(Boolean).length).toBeGreaterThanOrEqual(3);
  expect(await wakes('Hey Marvin, what time is it?')).toBe(true);
});

test.each(OTHER_SENTENCES)('"%s" wakes nothing', async (sentence) => {
  expect(await wakes(sentence)).toBe(false);
});

test('says how well it did on takes that it did not learn from', () => {
  const { quiet, noise, alike, talk, own } = trained.test;
  expect(quiet.count / quiet.of).toBeGreaterThan(0.7);
  expect([quiet.of, noise.of, alike.of]).toEqual([8, 8, 8]);
  expect(talk.minutes).toBeGreaterThan(0.3);
  // So short a training takes some talk for the word, which the engine's check by words does not.
  expect(talk.wakes).toBeLessThan(SHORT.testSentences / 3);
  expect(own).toBeUndefined();
});

test('reports its progress from the beginning to the end', () => {
  expect(reported[0]).toMatchObject({ stage: 'speaking', share: 0 });
  expect(reported.at(-1)).toMatchObject({ stage: 'testing', share: 1, secondsLeft: 0 });
  const shares = reported.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
});

test('keeps the wake word as one that the user added', async () => {
  expect(await listWakeWords(wakeWordLibrary())).toMatchObject([{ word: PHRASE, model: 'hey_marvin.onnx' }]);
});
