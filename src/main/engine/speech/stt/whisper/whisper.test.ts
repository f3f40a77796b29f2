import { Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import type { DecoderRun } from '../decoding/encoder-decoder.ts';
import type { WhisperTokens } from './model-files.ts';
import { tokenizerSchema, Vocabulary } from './vocabulary.ts';
import { Whisper } from './whisper.ts';

const [END, START, ENGLISH, GERMAN, TRANSCRIBE, NO_SPEECH, PLAIN] = [0, 1, 2, 3, 4, 5, 6];
const SIZE = 30;
const vocabulary = new Vocabulary(tokenizerSchema.parse({ added_tokens: [], model: { vocab: {} } }));
const TOKENS: WhisperTokens = {
  vocabulary,
  start: START,
  end: END,
  transcribe: TRANSCRIBE,
  noTimestamps: PLAIN,
  noSpeech: NO_SPEECH,
  languages: new Map([
    ['en', ENGLISH],
    ['de', GERMAN],
  ]),
  never: [],
  notFirst: [END],
};

interface Scene {
  /** Tokens that the decoder holds to be said in a window of so many seconds. */
  says: (windowSeconds: number) => readonly number[];
  /** What it holds to come after the start. */
  afterStart?: readonly number[];
  /** How sure it is of each token. */
  sureness?: number;
}

/** A model that says what the scene has; everything around it is Hark's own. */
function whisperIn({ says, afterStart = [ENGLISH], sureness = 20 }: Scene) {
  const prompts: (readonly number[])[] = [];
  const windows: number[] = [];
  const row = (liked: readonly number[], sure: number) => {
    const scores = new Float32Array(SIZE);
    for (const [rank, token] of liked.entries()) scores[token] = sure - rank;
    return scores;
  };
  const run = (scores: Float32Array[]): Promise<DecoderRun> => Promise.resolve({ scores: [scores], past: {} });
  let said = 0;
  const next = () => row([says(windows.at(-1) as number)[said++] ?? END], sureness);
  const whisper = new Whisper({
    logMel: {
      of: async (_samples, frames) => new Tensor('float32', new Float32Array(frames), [1, 1, frames]),
      release: async () => undefined,
    },
    encoder: {
      async run({ input_features: features }) {
        windows.push((features as Tensor).data.length / 100);
        return { last_hidden_state: features as Tensor };
      },
      release: async () => undefined,
    },
    takesAnyLength: true,
    decoder: {
      begin(_hidden, prompt) {
        prompts.push(prompt);
        said = 0;
        return run(
          prompt.map((_, at) => (at === 0 ? row(afterStart, 20) : at === prompt.length - 1 ? next() : row([END], 20))),
        );
      },
      goOn: () => run([next()]),
      beams: () => {
        throw new Error('nothing is in doubt');
      },
      release: async () => undefined,
    },
    tokens: TOKENS,
  });
  return { whisper, prompts, windows };
}

const twoSeconds = new Float32Array(32_000);
const never = { isCancelled: () => false };

test('a short sound is heard with silence behind it, in the language of the setting', async () => {
  const { whisper, prompts, windows } = whisperIn({ says: () => [10, 11, 12] });
  expect(await whisper.transcribe(twoSeconds, ['de'], never)).toMatchObject({ tokens: [10, 11, 12], language: 'de' });
  expect(windows).toEqual([15]);
  expect(prompts).toEqual([[START, GERMAN, TRANSCRIBE, PLAIN]]);
});

test('a sound of twenty seconds gets a window that is longer by two', async () => {
  const { whisper, windows } = whisperIn({ says: () => [10] });
  await whisper.transcribe(new Float32Array(20 * 16_000 + 5), ['en'], never);
  expect(windows[0]).toBeGreaterThanOrEqual(22);
  expect(windows[0]).toBeLessThan(22.1);
});

test('of several languages the one that is heard is taken', async () => {
  const { whisper, prompts } = whisperIn({ says: () => [10], afterStart: [NO_SPEECH, 8, GERMAN, ENGLISH] });
  const heard = await whisper.transcribe(twoSeconds, ['en', 'de', 'xx'], never);
  expect(heard.language).toBe('de');
  expect(prompts).toEqual([[START], [START, GERMAN, TRANSCRIBE, PLAIN]]);
});

test('a model that hears English alone is told no language', async () => {
  const { whisper, prompts } = whisperIn({ says: () => [10] });
  await whisper.transcribe(twoSeconds, ['xx'], never);
  expect(prompts).toEqual([[START, PLAIN]]);
});

test('what is no speech, and unlikely, is nothing; what is likely was said', async () => {
  const unsure = whisperIn({ says: () => [10, 11], afterStart: [NO_SPEECH], sureness: 2 });
  expect(await unsure.whisper.transcribe(twoSeconds, ['en'], never)).toMatchObject({ tokens: [], complete: true });
  const sure = whisperIn({ says: () => [10, 11], afterStart: [NO_SPEECH] });
  expect(await sure.whisper.transcribe(twoSeconds, ['en'], never)).toMatchObject({ tokens: [10, 11] });
});

const sentence = [10, 11, 12, 13, 14, 15];

test('what is repeated in a short window is heard in the whole one', async () => {
  for (const repeated of [[...sentence, ...sentence], Array.from({ length: 60 }, () => 9)]) {
    const { whisper, windows } = whisperIn({ says: (seconds) => (seconds < 30 ? repeated : sentence) });
    expect(await whisper.transcribe(twoSeconds, ['en'], never)).toMatchObject({ tokens: sentence });
    expect(windows).toEqual([15, 30]);
  }
});

test('what goes on without an end in the whole window too was not said; a sentence said twice was', async () => {
  const endless = whisperIn({ says: () => Array.from({ length: 60 }, () => 9) });
  expect(await endless.whisper.transcribe(twoSeconds, ['en'], never)).toMatchObject({ tokens: [] });
  const twice = whisperIn({ says: () => [...sentence, ...sentence] });
  expect(await twice.whisper.transcribe(twoSeconds, ['en'], never)).toMatchObject({
    tokens: [...sentence, ...sentence],
  });
});

test('a run that nobody wants any more is not complete', async () => {
  const { whisper } = whisperIn({ says: () => sentence });
  const heard = await whisper.transcribe(twoSeconds, ['en'], { isCancelled: () => true });
  expect(heard.complete).toBe(false);
});
