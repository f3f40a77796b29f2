import { afterAll, expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { Engine } from '../../engine.ts';
import type { SttWorker } from '../stt/worker/stt-worker-client.ts';
import { CachedSynthesizer, CachedTranscriber } from './cached-speech.ts';
import { createModelCache } from './engine-model-cache.ts';

const engines: Engine[] = [];
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

function withVoice(voice: string, onProblem?: (error: unknown) => void): Engine {
  const engine = new Engine(configSchema.parse({ tts: { voice } }), onProblem);
  engines.push(engine);
  return engine;
}

test("the system's voice speaks in the TTS worker", async () => {
  const { samples, sampleRateHz } = await withVoice('system').synthesizer.synthesize('The weather is fine today.');
  expect(samples.length / sampleRateHz).toBeGreaterThan(0.8);
});

test('when the voice chosen is not there Hark speaks with its own, and says so once', async () => {
  const problems: unknown[] = [];
  const { synthesizer } = withVoice('neural:gone', (error) => problems.push(error));
  for (const sentence of ['One.', 'Two.']) expect((await synthesizer.synthesize(sentence)).sampleRateHz).toBe(16_000);
  expect(problems).toMatchObject([{ code: 'VOICE_UNAVAILABLE' }]);
});

test('where nobody would be told, a voice that is not there is a failure', async () => {
  await expect(withVoice('system:Nobody').synthesizer.synthesize('One.')).rejects.toMatchObject({
    code: 'VOICE_UNAVAILABLE',
  });
});

test('a worker that is stopped in the middle of its work ends it first, and one that is gone is replaced', async ({
  task,
}) => {
  const config = configSchema.parse({});
  const cache = createModelCache(config);
  const { samples } = await new CachedSynthesizer(cache, config.tts, undefined).synthesize('What time is it in Tokyo?');
  const transcriber = new CachedTranscriber(cache);
  let worker: SttWorker | undefined;
  await cache.using('stt', async (loaded) => {
    worker = loaded;
  });
  const { result } = transcriber.transcribe(samples.slice());
  // It was handed the audio, and has not had the time for it.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await worker?.stop();
  expect(await result).toBeUndefined();
  expect(worker?.alive).toBe(false);
  await expect(transcriber.transcribe(samples.slice()).result).rejects.toMatchObject({ code: 'STT_FAILED' });
  const startedAt = performance.now();
  expect((await transcriber.transcribe(samples.slice()).result)?.text).toMatch(/tokyo/i);
  task.meta.recoveryMs = performance.now() - startedAt;
  await cache.close();
});
