import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import { logSumExp } from '../decoding/beam-search.ts';
import { type Decoded, type DecodingRequest, decodeSpeech, likeliest } from '../decoding/decode-speech.ts';
import type { SpeechDecoder } from '../decoding/encoder-decoder.ts';
import { HOP_SAMPLES, type LogMel } from './log-mel.ts';
import type { WhisperTokens } from './model-files.ts';

/** Whisper was trained on thirty seconds, with silence behind what is shorter. */
const MAX_SAMPLES = 30 * SAMPLE_RATE_HZ;
/**
 * So much silence must follow the sound, and so long must both be together, or Whisper repeats itself on some clips
 * (measured: docs/decisions/0032).
 */
const SILENCE_SAMPLES = 2 * SAMPLE_RATE_HZ;
const MIN_WINDOW_SAMPLES = 15 * SAMPLE_RATE_HZ;
/** Whisper's own: an answer that is as unlikely as this is no speech when Whisper takes it for none. */
const MIN_LOG_PROBABILITY = -1;
const NO_SPEECH_PROBABILITY = 0.6;
const MAX_TOKENS_PER_SECOND = 10;
const MAX_TOKENS = 220;
const MIN_SENTENCE_TOKENS = 5;

export interface WhisperParts {
  logMel: Pick<LogMel, 'of' | 'release'>;
  encoder: Pick<InferenceSession, 'run' | 'release'>;
  /** Whether the encoder takes less than thirty seconds. */
  takesAnyLength: boolean;
  decoder: SpeechDecoder;
  tokens: WhisperTokens;
}

/** What was heard, and in which language. */
export interface WhisperHeard extends Decoded {
  language: string | undefined;
}

/** Whisper: speech of many languages to tokens. https://arxiv.org/abs/2212.04356 */
export class Whisper {
  constructor(private readonly parts: WhisperParts) {}

  /**
   * @param samples 16 kHz mono, -1..1, at most thirty seconds
   * @param languages of which one is spoken, BCP 47; the likeliest is taken
   */
  async transcribe(
    samples: Float32Array,
    languages: readonly string[],
    request: DecodingRequest,
  ): Promise<WhisperHeard> {
    const windows = this.parts.takesAnyLength ? [windowOf(samples), MAX_SAMPLES] : [MAX_SAMPLES];
    let heard = await this.#transcribeIn(windows[0] as number, samples, languages, request);
    // What repeats itself in a short window does not in the one that it was trained on.
    if (heard.isRepeated && windows[1]) heard = await this.#transcribeIn(windows[1], samples, languages, request);
    // What goes on without an end there too was not said.
    return heard.isRepeated && !isSaidTwice(heard.tokens) ? { ...heard, tokens: [], alternatives: [] } : heard;
  }

  async #transcribeIn(
    window: number,
    samples: Float32Array,
    languages: readonly string[],
    request: DecodingRequest,
  ): Promise<WhisperHeard> {
    const { logMel, encoder, decoder, tokens } = this.parts;
    const nothing = { tokens: [], alternatives: [], language: undefined };
    const features = await logMel.of(samples, window / HOP_SAMPLES);
    const hidden = (await encoder.run({ input_features: features })).last_hidden_state as Tensor;
    if (request.isCancelled()) return { ...nothing, complete: false };
    const known = languages.filter((language) => tokens.languages.has(language));
    const language = known.length > 1 ? await this.#likeliestLanguage(hidden, known) : known[0];
    const prompt = this.#promptFor(language);
    const begun = await decoder.begin(hidden, prompt);
    const isSpeech = this.#isSpeech(begun.scores[0]?.[0] as Float32Array);
    const first = begun.scores[0]?.[prompt.length - 1] as Float32Array;
    const maxTokens = maxTokensOf(samples);
    const bounds = { promptLength: prompt.length, endToken: tokens.end, maxTokens, isScored: true };
    for (const token of tokens.notFirst) first[token] = Number.NEGATIVE_INFINITY;
    const decoded = await decodeSpeech(decoder, hidden, begun, bounds, request);
    const isUnsure = (decoded.logProbability ?? 0) < MIN_LOG_PROBABILITY;
    if (decoded.complete && !isSpeech && isUnsure) return { ...nothing, complete: true };
    const isRepeated = decoded.isRepeated || decoded.tokens.length >= maxTokens || isSaidTwice(decoded.tokens);
    return { ...decoded, language, isRepeated };
  }

  async release(): Promise<void> {
    const { logMel, encoder, decoder } = this.parts;
    await Promise.all([logMel.release(), encoder.release(), decoder.release()]);
  }

  async #likeliestLanguage(hidden: Tensor, languages: readonly string[]): Promise<string | undefined> {
    const { decoder, tokens } = this.parts;
    const { scores } = await decoder.begin(hidden, [tokens.start]);
    const row = scores[0]?.[0] as Float32Array;
    const scoresOf = Float32Array.from(
      languages,
      (language) => row[tokens.languages.get(language) as number] as number,
    );
    return languages[likeliest(scoresOf)];
  }

  #promptFor(language: string | undefined): number[] {
    const { start, transcribe, noTimestamps, languages } = this.parts.tokens;
    const spoken = language === undefined ? undefined : languages.get(language);
    return [start, spoken, spoken === undefined ? undefined : transcribe, noTimestamps].filter(
      (token) => token !== undefined,
    );
  }

  /** @param row scores of what follows the start */
  #isSpeech(row: Float32Array): boolean {
    const { noSpeech } = this.parts.tokens;
    if (noSpeech === undefined) return true;
    return Math.exp((row[noSpeech] as number) - logSumExp(row)) < NO_SPEECH_PROBABILITY;
  }
}

/** Whether a whole sentence comes twice, one after the other: rarely are five tokens repeated by a person. */
function isSaidTwice(tokens: readonly number[]): boolean {
  const half = tokens.length / 2;
  const isEven = Number.isInteger(half);
  return isEven && half >= MIN_SENTENCE_TOKENS && tokens.slice(half).every((token, at) => token === tokens[at]);
}

/** @returns a length in samples that a mel frame ends at */
function windowOf({ length }: Float32Array): number {
  const wanted = Math.max(MIN_WINDOW_SAMPLES, length + SILENCE_SAMPLES);
  // Two frames make one position.
  const step = 2 * HOP_SAMPLES;
  return Math.min(MAX_SAMPLES, Math.ceil(wanted / step) * step);
}

function maxTokensOf({ length }: Float32Array): number {
  return Math.min(MAX_TOKENS, Math.ceil((length / SAMPLE_RATE_HZ) * MAX_TOKENS_PER_SECOND) + 8);
}
