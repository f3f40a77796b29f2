import { afterAll, expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { Engine } from '../../engine.ts';
import { forkInNode } from '../../llm/inside/fork-in-node.ts';
import type { SttWorker } from '../stt/worker/stt-worker-client.ts';
import { sentencesToSpeak } from '../tts/text/spoken/spoken-sentences.ts';
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

test("speaks each language with the system's voice of it, and English with the chosen voice", async () => {
  const engine = withVoice('slt');
  await engine.languages.load();
  const say = async (text: string) => {
    const [spoken] = sentencesToSpeak(text, { languages: engine.languages });
    if (!spoken) throw new Error('nothing to say');
    const { sampleRateHz, samples } = await engine.synthesizer.synthesize(spoken.text, undefined, spoken.language);
    expect(samples.length / sampleRateHz).toBeGreaterThan(0.8);
    return [spoken.language, sampleRateHz];
  };
  // eSpeak NG speaks at 22,050 Hz, Flite at 16,000 Hz.
  expect(await say('Heute scheint in Berlin die Sonne.')).toEqual(['de', 22_050]);
  expect(await say('La capitale de la France est Paris.')).toEqual(['fr', 22_050]);
  expect(await say('La torre mide unos trescientos metros.')).toEqual(['es', 22_050]);
  expect(await say('The sun is shining in Berlin today.')).toEqual([undefined, 16_000]);
  const { sampleRateHz } = await engine.synthesizeWhole('Here it is. Heute scheint in Berlin die Sonne.');
  expect(sampleRateHz).toBe(16_000);
});

test('speaks with a built-in voice when the chosen one is missing, and reports it once', async () => {
  const problems: unknown[] = [];
  const { synthesizer } = withVoice('neural:gone', (error) => problems.push(error));
  for (const sentence of ['One.', 'Two.']) expect((await synthesizer.synthesize(sentence)).sampleRateHz).toBe(16_000);
  expect(problems).toMatchObject([{ code: 'VOICE_UNAVAILABLE' }]);
});

test('fails for a missing voice when nobody listens for problems', async () => {
  await expect(withVoice('system:Nobody').synthesizer.synthesize('One.')).rejects.toMatchObject({
    code: 'VOICE_UNAVAILABLE',
  });
});

test('finishes the running job when a worker is stopped, and replaces a worker that has ended', {
  tags: 'long',
}, async ({ task }) => {
  const config = configSchema.parse({ tts: { voice: 'slt' } });
  const cache = createModelCache(config, forkInNode);
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
  expect(worker?.isAlive).toBe(false);
  await expect(transcriber.transcribe(samples.slice()).result).rejects.toMatchObject({ code: 'STT_FAILED' });
  const startedAt = performance.now();
  expect((await transcriber.transcribe(samples.slice()).result)?.text).toMatch(/tokyo/i);
  task.meta.recoveryMs = performance.now() - startedAt;
  await cache.close();
});
