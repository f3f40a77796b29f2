import { expect, test } from 'vitest';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { STT_MODEL_NAMES } from '../../../../shared/models/stt-model-names.ts';
import { type Model, modelManifest } from '../../../models/catalogue/manifest.ts';
import { moonshineEngine } from './moonshine/engine.ts';
import { loadStt, sttEngineOf } from './registry.ts';
import { toneOf } from './testing/tones/dtmf.ts';
import { tonesEngine } from './testing/tones/engine.ts';

const request = { isCancelled: () => false };

/** What models/manifest.json would say of it. */
const TELEPHONE_KEYS: Model = {
  id: 'telephone-keys',
  name: 'Telephone keys',
  job: 'stt',
  engine: 'tones',
  languages: [],
  package: 'none',
  optional: true,
  licence: 'MIT',
  source: 'https://www.itu.int/rec/T-REC-Q.23',
  files: [],
};

const catalogue = { engines: [moonshineEngine, tonesEngine], models: [...modelManifest, TELEPHONE_KEYS] };

test('a second engine needs a folder, a line in the registry and a manifest entry', async () => {
  const recognizer = await loadStt('telephone-keys', { threads: 1 }, catalogue);
  const pause = new Float32Array(samplesOfMs(100));
  const dialled = [...'0491#'].flatMap((key) => [toneOf(key, 150, SAMPLE_RATE_HZ), pause]);
  expect(await recognizer.transcribe(concatSamples(dialled), request)).toBe('0 4 9 1 #');
  expect(await recognizer.transcribe(pause, request)).toBe('');
  expect(await recognizer.transcribe(concatSamples(dialled), { isCancelled: () => true })).toBeUndefined();
  await recognizer.release();
});

test('every STT model of the manifest has an engine', () => {
  expect(STT_MODEL_NAMES).toContain('base');
  for (const name of STT_MODEL_NAMES) expect(sttEngineOf(name).id, name).toBe('moonshine');
});

test('a model is found by its id and by its short name', () => {
  expect(sttEngineOf('moonshine-tiny')).toBe(sttEngineOf('tiny'));
});

test('an unknown model and a model without an engine are refused', () => {
  expect(() => sttEngineOf('whisper')).toThrowError(expect.objectContaining({ code: 'MODEL_MISSING' }));
  const models = [{ ...TELEPHONE_KEYS, engine: 'telepathy' }];
  expect(() => sttEngineOf('telephone-keys', { ...catalogue, models })).toThrowError(
    expect.objectContaining({ code: 'MODEL_LOAD' }),
  );
});
