import { expect, test } from 'vitest';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { STT_MODEL_NAMES } from '../../../../shared/models/stt-model-names.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { modelManifest, sttModelNamed } from '../../../models/catalogue/manifest.ts';
import { moonshineEngine } from './moonshine/engine.ts';
import { loadStt, sttEngineOf } from './registry.ts';
import { toneOf } from './testing/tones/dtmf.ts';
import { tonesEngine } from './testing/tones/engine.ts';
import { TELEPHONE_KEYS } from './testing/tones/telephone-keys.ts';

const request = { isCancelled: () => false };

const catalogue = { engines: [moonshineEngine, tonesEngine], models: [...modelManifest, TELEPHONE_KEYS] };

test('a second engine needs a folder, a line in the registry and a manifest entry', async () => {
  const recognizer = await loadStt('telephone-keys', { threads: 1 }, catalogue);
  const pause = new Float32Array(samplesOfMs(100));
  const dialled = [...'0491#'].flatMap((key) => [toneOf(key, 150, SAMPLE_RATE_HZ), pause]);
  expect(await recognizer.transcribe(concatSamples(dialled), request)).toMatchObject({ text: '0 4 9 1 #' });
  expect(await recognizer.transcribe(pause, request)).toMatchObject({ text: '' });
  expect(await recognizer.transcribe(concatSamples(dialled), { isCancelled: () => true })).toBeUndefined();
  await recognizer.release();
});

test('every STT model of the manifest has an engine', () => {
  expect(STT_MODEL_NAMES).toContain('base');
  for (const name of STT_MODEL_NAMES) expect(sttEngineOf(name).id, name).toBe(sttModelNamed(name).engine);
});

test('finds a model by its id and by its short name', () => {
  expect(sttEngineOf('moonshine-tiny')).toBe(sttEngineOf('tiny'));
});

test('accepts only a short name or an id as stt.model', () => {
  const modelOf = (model: string) => configSchema.parse({ stt: { model } }).stt.model;
  expect(modelOf('tiny')).toBe('tiny');
  expect(modelOf('moonshine-tiny')).toBe('tiny');
  expect(configSchema.parse({}).stt.model).toBe('base');
  expect(() => modelOf('ear-trumpet')).toThrowError(/stt/);
});

test('rejects an unknown model and a model without an engine', () => {
  expect(() => sttEngineOf('ear-trumpet')).toThrowError(expect.objectContaining({ code: 'MODEL_MISSING' }));
  const models = [{ ...TELEPHONE_KEYS, engine: 'telepathy' }];
  expect(() => sttEngineOf('telephone-keys', { ...catalogue, models })).toThrowError(
    expect.objectContaining({ code: 'MODEL_LOAD' }),
  );
});
