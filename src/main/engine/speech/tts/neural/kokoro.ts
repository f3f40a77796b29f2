import type { InferenceSession } from 'onnxruntime-node';
import { Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import { concatSamples } from '../../../../../shared/audio/audio-format.ts';
import { HarkError } from '../../../../../shared/errors.ts';
import type { Speech } from '../speech.ts';
import type { Prosody, Voice } from '../voice.ts';
import type { EnglishVariety, Phonemes } from './phonemes.ts';

const vocabulary = z.record(z.string(), z.number().int().min(0));

/** The files that may hold Kokoro's vocabulary: of onnx-community, of kokoro-onnx, and of hexgrad. */
export const KOKORO_VOCABULARY_FILES = ['tokenizer.json', 'vocab.json', 'config.json'] as const;

/** What Hark reads of such a file. */
export const kokoroVocabularySchema = z
  .union([z.object({ model: z.object({ vocab: vocabulary }) }), z.object({ vocab: vocabulary })])
  .transform((file) => ('vocab' in file ? file.vocab : file.model.vocab));

export type KokoroVocabulary = z.infer<typeof vocabulary>;

/** Kokoro's inputs and output by their names in its two exports, of onnx-community and of kokoro-onnx. */
const EXPORTS = [
  { tokens: 'input_ids', audio: 'waveform' },
  { tokens: 'tokens', audio: 'audio' },
] as const;

type KokoroExport = (typeof EXPORTS)[number];

/** @returns which export a model is; undefined if it is no Kokoro */
export function kokoroExportOf({
  inputNames,
  outputNames,
}: Pick<InferenceSession, 'inputNames' | 'outputNames'>): KokoroExport | undefined {
  const found = EXPORTS.find(({ tokens, audio }) => inputNames.includes(tokens) && outputNames.includes(audio));
  return ['style', 'speed'].every((name) => inputNames.includes(name)) ? found : undefined;
}

const SAMPLE_RATE_HZ = 24_000;
/** A style has a vector for each length of the text, in tokens. */
export const STYLE_SIZE = 256;
/** 512 positions less the pad at either end. */
const MAX_TOKENS = 510;
const PAD_ID = 0;

/** eSpeak's sounds in the letters Kokoro was trained on (misaki's espeak.py); the longer ones first. */
const KOKORO_LETTERS: readonly [RegExp, string][] = [
  [/eɪ/g, 'A'],
  [/aɪ/g, 'I'],
  [/aʊ/g, 'W'],
  [/ɔɪ/g, 'Y'],
  [/oʊ/g, 'O'],
  [/əʊ/g, 'Q'],
  [/tʃ/g, 'ʧ'],
  [/dʒ/g, 'ʤ'],
  [/ɚ/g, 'əɹ'],
  [/ʲ/g, ''],
  [/r/g, 'ɹ'],
  [/[xç]/g, 'k'],
  [/ɐ/g, 'ə'],
  [/ɬ/g, 'l'],
];
const AMERICAN_LETTERS: readonly [RegExp, string][] = [
  [/ɜː(?!ɹ)/g, 'ɜɹ'],
  [/ː/g, ''],
];

/** A Kokoro voice (StyleTTS 2): phonemes and a style in, sound out. https://github.com/hexgrad/kokoro */
export class KokoroVoice implements Voice {
  readonly #names: KokoroExport;

  /**
   * @param style vectors of STYLE_SIZE, one for each length
   * @param variety American or British, as the style's speaker is
   * @throws HarkError VOICE_UNAVAILABLE if the model is no Kokoro
   */
  constructor(
    private readonly session: InferenceSession,
    private readonly vocabulary: KokoroVocabulary,
    private readonly phonemes: Phonemes,
    private readonly style: Float32Array,
    private readonly variety: EnglishVariety,
  ) {
    const names = kokoroExportOf(session);
    if (!names) throw new HarkError('VOICE_UNAVAILABLE', 'the model has not the inputs of Kokoro');
    this.#names = names;
  }

  async speak(text: string, { speed = 1 }: Prosody = {}): Promise<Speech> {
    const tokens = kokoroTokens(await this.phonemes.of(text, this.variety), this.vocabulary, this.variety);
    const parts: Float32Array[] = [];
    for (let start = 0; start < tokens.length; start += MAX_TOKENS) {
      parts.push(await this.#run(tokens.slice(start, start + MAX_TOKENS), speed));
    }
    return { samples: concatSamples(parts), sampleRateHz: SAMPLE_RATE_HZ };
  }

  async close(): Promise<void> {
    await this.session.release();
  }

  async #run(tokens: number[], speed: number): Promise<Float32Array> {
    const ids = BigInt64Array.from([PAD_ID, ...tokens, PAD_ID], BigInt);
    const row = Math.min(tokens.length, this.style.length / STYLE_SIZE - 1) * STYLE_SIZE;
    const outputs = await this.session.run({
      [this.#names.tokens]: new Tensor('int64', ids, [1, ids.length]),
      style: new Tensor('float32', this.style.slice(row, row + STYLE_SIZE), [1, STYLE_SIZE]),
      speed: new Tensor('float32', Float32Array.of(speed), [1]),
    });
    return (outputs[this.#names.audio] as Tensor).data as Float32Array;
  }
}

/** @returns the ids of what the vocabulary knows */
function kokoroTokens(phonemes: string, vocabulary: KokoroVocabulary, variety: EnglishVariety): number[] {
  const letters = variety === 'en-us' ? [...KOKORO_LETTERS, ...AMERICAN_LETTERS] : KOKORO_LETTERS;
  const written = letters.reduce((text, [sound, letter]) => text.replace(sound, letter), phonemes);
  return [...written].flatMap((letter) => vocabulary[letter] ?? []);
}
