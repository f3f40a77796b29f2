import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { concatSamples } from '../../../../../../shared/audio/audio-format.ts';
import { DEFAULT_VOICE, parseVoiceName } from '../../../../../../shared/settings/voices.ts';
import { createOnnxSession } from '../../../../../models/runtime/onnx-session.ts';
import { locateCatalogueVoice } from '../catalogue-voices.ts';
import { PIPER_ECHO } from '../testing/echo-model.ts';
import { openVits } from './open-vits.ts';
import { CutVitsModel, type VitsInputs, type VitsModel, WholeVitsModel } from './vits-model.ts';

const OPTIONS = { threads: 2, provider: undefined };
const state = mkdtempSync(join(tmpdir(), 'hark-vits-'));
const prepared = join(state, 'hark/prepared-models');
let file: { path: string; sha256: string; sampleRateHz: number };

beforeAll(async () => {
  vi.stubEnv('XDG_STATE_HOME', state);
  const name = parseVoiceName(DEFAULT_VOICE);
  const { folder, model, files } = await locateCatalogueVoice(name.engine === 'neural' ? name.folder : '');
  file = { path: join(folder, model), sha256: files[model] ?? '', sampleRateHz: 22_050 };
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(state, { recursive: true });
});

/** Phonemes of Piper's table; without noise the same sentence sounds the same each time. */
const IDS = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 0 : 14 + (at % 40)));
const INPUTS: VitsInputs = {
  input: new Tensor('int64', BigInt64Array.from([1, ...IDS, 2], BigInt), [1, IDS.length + 2]),
  input_lengths: new Tensor('int64', BigInt64Array.of(BigInt(IDS.length + 2)), [1]),
  scales: new Tensor('float32', Float32Array.of(0, 1.2, 0), [3]),
};

async function inPieces(model: VitsModel): Promise<Float32Array[]> {
  const heard: Float32Array[] = [];
  const source = model.runInPieces(INPUTS);
  for (;;) {
    const { done, value } = await source.next();
    heard.push(value);
    if (done) return heard;
  }
}

function largestDifference(one: Float32Array, other: Float32Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (other[at] as number))), 0);
}

test('the parts of a voice make the sound that the whole makes, to the sample, in pieces too, and are kept', async () => {
  const session = await createOnnxSession(file.path, { threads: 2, inputLength: 'varying' });
  const whole = await new WholeVitsModel(session).run(INPUTS);
  await session.release();
  expect(whole.length).toBeGreaterThan(22_050);
  // The first time they are made, the second time they are read.
  for (let times = 0; times < 2; times++) {
    const model = await openVits(file, OPTIONS);
    expect(model).toBeInstanceOf(CutVitsModel);
    expect(largestDifference(await model.run(INPUTS), whole)).toBeLessThan(1e-4);
    const pieces = await inPieces(model);
    expect(pieces.length).toBeGreaterThan(2);
    expect(largestDifference(concatSamples(pieces), whole)).toBeLessThan(1e-4);
    await model.release();
  }
  const [folder = ''] = readdirSync(prepared);
  expect(readdirSync(join(prepared, folder)).sort()).toEqual([
    'part-0.onnx',
    'part-1.onnx',
    'part-2.onnx',
    'part-3.onnx',
    'prepared.json',
  ]);
});

test('makes the parts again when one of them is damaged', async () => {
  const [folder = ''] = readdirSync(prepared);
  truncateSync(join(prepared, folder, 'part-0.onnx'), 100);
  const model = await openVits(file, OPTIONS);
  expect(model).toBeInstanceOf(CutVitsModel);
  expect((await model.run(INPUTS)).length).toBeGreaterThan(22_050);
  await model.release();
});

test('loads a voice as it is where nothing can be kept, and one with another decoder', async () => {
  vi.stubEnv('XDG_STATE_HOME', '/dev/null');
  const unkept = await openVits(file, OPTIONS);
  expect(unkept).toBeInstanceOf(WholeVitsModel);
  expect(await inPieces(unkept)).toHaveLength(1);
  await unkept.release();
  vi.stubEnv('XDG_STATE_HOME', state);
  const path = join(state, 'echo.onnx');
  writeFileSync(path, PIPER_ECHO);
  for (let times = 0; times < 2; times++) {
    const echo = await openVits({ ...file, path, sha256: 'echo' }, OPTIONS);
    expect(echo).toBeInstanceOf(WholeVitsModel);
    await echo.release();
  }
});
