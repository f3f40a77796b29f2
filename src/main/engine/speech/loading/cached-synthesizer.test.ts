import { expect, test } from 'vitest';
import { HarkError } from '../../../../shared/errors.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { DEFAULT_VOICE } from '../../../../shared/settings/voices.ts';
import { LanguageVoices } from '../tts/languages/language-voices.ts';
import type { TtsJob } from '../tts/worker/tts-worker-contract.ts';
import { CachedSynthesizer } from './cached-speech.ts';
import type { EngineModelCache } from './engine-model-cache.ts';

/** A worker that speaks with every voice, unless a rule names a failure. */
function synthesizerWith(
  failureOf: (job: TtsJob) => HarkError | undefined,
  problems?: unknown[],
  languages?: LanguageVoices,
) {
  const voices: string[] = [];
  const worker = {
    isAlive: true,
    run(job: TtsJob) {
      voices.push(job.voice);
      const failure = failureOf(job);
      const result = { samples: new Float32Array(10), sampleRateHz: 16_000 };
      const done = failure ? Promise.reject(failure) : Promise.resolve({ result, computeMs: 1 });
      return { done, cancel: () => undefined };
    },
  };
  const cache = { using: (_: string, use: (loaded: unknown) => unknown) => use(worker) } as unknown as EngineModelCache;
  const { tts } = configSchema.parse({});
  const onProblem = problems && ((error: unknown) => problems.push(error));
  return { voices, synthesizer: new CachedSynthesizer(cache, tts, onProblem, languages) };
}

const failed = new HarkError('TTS_FAILED', 'the session ended');

test('says a sentence with the fallback voice when the chosen one fails, reports it once, and goes back to it', async () => {
  const problems: unknown[] = [];
  const { synthesizer, voices } = synthesizerWith(({ voice, text }) => {
    return voice === DEFAULT_VOICE && text !== 'Three.' ? failed : undefined;
  }, problems);
  expect(await synthesizer.synthesize('One.')).toMatchObject({ isSubstitute: true });
  expect(await synthesizer.synthesize('Two.')).toMatchObject({ isSubstitute: true });
  expect(await synthesizer.synthesize('Three.')).not.toHaveProperty('isSubstitute');
  expect(voices).toEqual([DEFAULT_VOICE, 'slt', DEFAULT_VOICE, 'slt', DEFAULT_VOICE]);
  expect(problems).toMatchObject([{ code: 'VOICE_UNAVAILABLE', cause: failed }]);
});

test('does not blame a voice for what no voice can say', async () => {
  const problems: unknown[] = [];
  const { synthesizer } = synthesizerWith(() => failed, problems);
  await expect(synthesizer.synthesize('…')).rejects.toBe(failed);
  expect(problems).toEqual([]);
});

test('stays with the fallback voice when the chosen one is damaged', async () => {
  const problems: unknown[] = [];
  const damaged = new HarkError('MODEL_CHECKSUM', 'damaged');
  const { synthesizer, voices } = synthesizerWith(({ voice }) => (voice === 'slt' ? undefined : damaged), problems);
  for (const sentence of ['One.', 'Two.']) await synthesizer.synthesize(sentence);
  expect(voices).toEqual([DEFAULT_VOICE, 'slt', 'slt']);
  expect(problems).toEqual([damaged]);
});

test('throws when nobody is told of problems', async () => {
  await expect(synthesizerWith(() => failed).synthesizer.synthesize('One.')).rejects.toBe(failed);
});

test('speaks a language with its voice, and with the chosen one when that fails', async () => {
  const problems: unknown[] = [];
  const german = { name: 'system:de', engine: 'system', languages: ['de'], title: 'de' } as const;
  const languages = new LanguageVoices(DEFAULT_VOICE, async () => [german], 'en-US');
  await languages.load();
  const { synthesizer, voices } = synthesizerWith(
    ({ voice, text }) => (voice === 'system:de' && text !== 'Eins.' ? failed : undefined),
    problems,
    languages,
  );
  expect(await synthesizer.synthesize('Eins.', undefined, 'de')).not.toHaveProperty('isSubstitute');
  expect(await synthesizer.synthesize('Zwei.', undefined, 'de')).toMatchObject({ isSubstitute: true });
  expect(await synthesizer.synthesize('Drei.', undefined, 'de')).toMatchObject({ isSubstitute: true });
  await synthesizer.synthesize('Un.', undefined, 'fr');
  expect(voices).toEqual(['system:de', 'system:de', DEFAULT_VOICE, 'system:de', DEFAULT_VOICE, DEFAULT_VOICE]);
  expect(problems).toMatchObject([{ code: 'VOICE_UNAVAILABLE', message: expect.stringContaining('system:de') }]);
});
