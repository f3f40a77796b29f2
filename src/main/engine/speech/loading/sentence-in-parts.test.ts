import { expect, test } from 'vitest';
import { HarkError } from '../../../../shared/errors.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { DEFAULT_VOICE } from '../../../../shared/settings/voices.ts';
import type { InferenceResult } from '../../workers/inference-worker.ts';
import { LanguageVoices } from '../tts/languages/language-voices.ts';
import type { Speech } from '../tts/speech.ts';
import { partsOf, type Synthesis } from '../tts/synthesizer.ts';
import type { TtsJob } from '../tts/worker/tts-worker-contract.ts';
import { CachedSynthesizer } from './cached-speech.ts';
import type { EngineModelCache } from './engine-model-cache.ts';

const part = (length: number): InferenceResult<Speech> => ({
  result: { samples: new Float32Array(length), sampleRateHz: 22_050 },
  computeMs: length,
});

/** A worker whose chosen voice is played by the test; the fallback voice says a sentence at once. */
function playedWorker(playedVoice: string = DEFAULT_VOICE, languages?: LanguageVoices) {
  const cancelled: string[] = [];
  const problems: unknown[] = [];
  let send: (part: InferenceResult<Speech>) => void = () => undefined;
  let end: (last: InferenceResult<Speech> | undefined) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const worker = {
    isAlive: true,
    run({ voice, text }: TtsJob, _transfer: unknown, onPart: typeof send) {
      const cancel = () => {
        cancelled.push(text);
        end(undefined);
      };
      if (voice !== playedVoice) return { done: Promise.resolve(part(7)), cancel };
      send = onPart;
      const done = new Promise<InferenceResult<Speech> | undefined>((resolve, reject) => {
        end = resolve;
        fail = reject;
      });
      return { done, cancel };
    },
  };
  const cache = { using: (_: string, use: (loaded: unknown) => unknown) => use(worker) } as unknown as EngineModelCache;
  const { tts } = configSchema.parse({});
  const synthesizer = new CachedSynthesizer(cache, tts, (error) => problems.push(error), languages);
  return {
    synthesizer,
    cancelled,
    problems,
    send: (length: number) => send(part(length)),
    end: (length: number) => end(part(length)),
    fail: (error: unknown) => fail(error),
  };
}

async function lengthsOf(synthesis: Synthesis): Promise<number[]> {
  const lengths: number[] = [];
  for await (const { samples } of partsOf(synthesis)) lengths.push(samples.length);
  return lengths;
}

test('hands over the first part before the sentence is complete, and the others in order', async () => {
  const { synthesizer, send, end } = playedWorker();
  const speaking = synthesizer.synthesize('One.');
  send(1);
  const synthesis = await speaking;
  expect(synthesis.computeMs).toBe(1);
  send(2);
  end(3);
  expect(await lengthsOf(synthesis)).toEqual([1, 2, 3]);
});

test('has no rest when there is one part', async () => {
  const { synthesizer, end } = playedWorker();
  const speaking = synthesizer.synthesize('One.');
  end(1);
  expect(await speaking).not.toHaveProperty('rest');
});

test('says the whole sentence with the fallback voice when the chosen one fails in the middle', async () => {
  const { synthesizer, send, fail, problems } = playedWorker();
  const speaking = synthesizer.synthesize('One.');
  send(1);
  const lengths = lengthsOf(await speaking);
  fail(new HarkError('TTS_FAILED', 'the worker ended'));
  expect(await lengths).toEqual([1, 7]);
  expect(problems).toMatchObject([{ code: 'VOICE_UNAVAILABLE' }]);
});

test('says the whole sentence with the chosen voice when the one of its language fails in the middle', async () => {
  const german = { name: 'neural:de', engine: 'piper', languages: ['de'], title: 'de' } as const;
  const languages = new LanguageVoices(DEFAULT_VOICE, async () => [german], 'en-US');
  await languages.load();
  const { synthesizer, send, fail, problems } = playedWorker(german.name, languages);
  const speaking = synthesizer.synthesize('Eins.', undefined, 'de');
  send(1);
  const lengths = lengthsOf(await speaking);
  fail(new HarkError('TTS_FAILED', 'the worker ended'));
  expect(await lengths).toEqual([1, 7]);
  expect(problems).toMatchObject([{ code: 'VOICE_UNAVAILABLE' }]);
});

test('cancels the job when the sentence is not wanted any more, or is not read to its end', async () => {
  const { synthesizer, send, cancelled } = playedWorker();
  const leaving = new AbortController();
  const speaking = synthesizer.synthesize('One.', leaving.signal);
  leaving.abort(new Error('interrupted'));
  await expect(speaking).rejects.toThrow('interrupted');

  const second = synthesizer.synthesize('Two.');
  send(1);
  send(2);
  for await (const _ of (await second).rest ?? []) break;
  expect(cancelled).toEqual(['One.', 'Two.']);
});
