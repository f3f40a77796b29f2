import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { projectRoot } from '../../../models/catalogue/project-root.ts';
import { ModelCache } from '../../../models/runtime/model-cache.ts';
import { toneOf } from '../stt/testing/tones/dtmf.ts';
import { sttLoader } from '../stt/worker/stt-worker-client.ts';
import { ttsLoader } from '../tts/worker/tts-worker-client.ts';
import { CachedTranscriber } from './cached-speech.ts';
import { detectionLoader } from './detection-models.ts';
import type { EngineModelCache, EngineModels } from './engine-model-cache.ts';

let folder: string;
const caches: EngineModelCache[] = [];

beforeAll(async () => {
  // Inside the project, so that the built worker finds its dependencies.
  folder = await mkdtemp(join(projectRoot, 'out/second-engine-'));
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, '../stt/testing/tones/tones-worker.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'tones-worker.mjs' } },
    },
  });
});

afterAll(async () => {
  await Promise.all(caches.map((cache) => cache.close()));
  await rm(folder, { recursive: true, force: true });
});

/** As `createModelCache`, with the worker that knows the second engine. */
function cacheWith(model: string): EngineModelCache {
  const stt = sttLoader({ model, threads: 1, provider: 'cpu' }, () => undefined, join(folder, 'tones-worker.mjs'));
  const cache = new ModelCache<EngineModels>(
    {
      detection: detectionLoader([]),
      stt,
      'second-stt': stt,
      tts: ttsLoader('slt', 'cpu'),
      llm: { load: () => Promise.reject(new Error('no language model')), dispose: () => undefined },
    },
    { maxGroups: 3, ttlMs: 60_000, evictLeastRecent: true },
  );
  caches.push(cache);
  return cache;
}

function dialled(keys: string): Float32Array {
  const pause = new Float32Array(samplesOfMs(100));
  return concatSamples([...keys].flatMap((key) => [toneOf(key, 150, SAMPLE_RATE_HZ), pause]));
}

test('a second STT engine transcribes in the worker thread', async () => {
  const transcriber = new CachedTranscriber(cacheWith('telephone-keys'));
  const jobs = ['0491#', '7', '*38'].map((keys) => transcriber.transcribe(dialled(keys)));
  expect(transcriber.busy).toBe(true);
  const heard = await Promise.all(jobs.map(({ result }) => result));
  expect(heard.map((each) => each?.text)).toEqual(['0 4 9 1 #', '7', '* 3 8']);
  expect(transcriber.busy).toBe(false);
});

test('a model that no engine of the worker runs is refused with its code', async () => {
  const { result } = new CachedTranscriber(cacheWith('base')).transcribe(dialled('1'));
  await expect(result).rejects.toMatchObject({ code: 'MODEL_MISSING' });
});
