import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import { loadOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import { logSumExp, searchBeam } from './beam-search.ts';
import { MoonshineDecoder, type Past, pastOfFirst } from './decoder.ts';
import type { HotWords } from './hot-words.ts';
import { endsInRepetition } from './repetition.ts';

/** Special tokens and bounds: usefulsensors/moonshine, `moonshine_onnx/model.py`. */
const START_TOKEN = 1;
const END_TOKEN = 2;
/** Moonshine's own bound on speech. */
const TOKENS_PER_SECOND = 6;
/** Under this the encoder's convolutions have nothing to work on. */
const MIN_SAMPLES = 1600;

/** Beginnings that a search follows at once. */
const BEAM_WIDTH = 4;
/** Where every token is at least as likely, nothing else is looked for. */
const CERTAIN_LOG_PROBABILITY = Math.log(0.8);
/** What is less likely than the best by more than this is no alternative: one in twenty. */
const MAX_BEHIND_BEST = 3;

export interface Decoded {
  tokens: readonly number[];
  /** What else it may have been, the likeliest first. */
  alternatives: readonly (readonly number[])[];
  /** False when it was cancelled. */
  complete: boolean;
}

export interface DecodingRequest {
  /** Asked between steps. */
  isCancelled(): boolean;
  /**
   * Tokens that the result is likely to begin with, such as those of the same utterance when it was shorter. They are checked in
   * one run instead of a run each; a wrong draft costs that one run.
   */
  draft?: readonly number[] | undefined;
  /** Where the likeliest token is in doubt, others are followed too. Without it the likeliest is taken each time. */
  search?: { hotWords: HotWords | undefined } | undefined;
}

/** The likeliest token each time. */
interface Greedy {
  tokens: number[];
  complete: boolean;
  /** Where the first token is in doubt. */
  doubt: { at: number; scores: Float32Array } | undefined;
  past: Past;
}

/** Moonshine: speech to tokens in one encoder run and one decoder run a token. */
export class Moonshine {
  private constructor(
    private readonly encoder: InferenceSession,
    private readonly decoder: MoonshineDecoder,
  ) {}

  /**
   * @param modelId of models/manifest.json
   * @param threads of the encoder: the decoder's products are so small that a second thread costs it more than it
   *   gives (docs/decisions/0010)
   * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
   */
  static async load(modelId: string, threads: number, provider?: ExecutionProvider): Promise<Moonshine> {
    const options = { inputLength: 'varying', provider } as const;
    const [encoder, decoder] = await Promise.all([
      loadOnnxSession(modelId, 'encoder_model.onnx', { threads, ...options }),
      loadOnnxSession(modelId, 'decoder_model_merged.onnx', { threads: 1, ...options }),
    ]);
    return new Moonshine(encoder, new MoonshineDecoder(decoder));
  }

  /** @param samples 16 kHz mono, -1..1, at most some ten seconds: longer speech makes it loop */
  async transcribe(samples: Float32Array, request: DecodingRequest): Promise<Decoded> {
    const audio = samples.length >= MIN_SAMPLES ? samples : padded(samples);
    const encoded = await this.encoder.run({ input_values: new Tensor('float32', audio, [1, audio.length]) });
    const hidden = encoded.last_hidden_state as Tensor;
    if (request.isCancelled()) return { tokens: [], alternatives: [], complete: false };
    const maxTokens = Math.max(4, Math.ceil((audio.length / 16_000) * TOKENS_PER_SECOND) + 2);
    const greedy = await this.#decodeGreedily(hidden, maxTokens, request);
    const { tokens, complete, doubt } = greedy;
    if (!complete || !doubt || !request.search) return { tokens, alternatives: [], complete };
    return this.#search(hidden, maxTokens, greedy, doubt, request);
  }

  /** Follows other tokens from the first one that is in doubt. */
  async #search(
    hidden: Tensor,
    maxTokens: number,
    { tokens, past }: Greedy,
    doubt: NonNullable<Greedy['doubt']>,
    { search, isCancelled }: DecodingRequest,
  ): Promise<Decoded> {
    // The start token stands before them.
    const beams = this.decoder.beams(hidden, pastOfFirst(past, doubt.at + 1));
    const options = { width: BEAM_WIDTH, endToken: END_TOKEN, maxTokens, hotWords: search?.hotWords, isCancelled };
    const hypotheses = await searchBeam(beams, tokens.slice(0, doubt.at), doubt.scores, options);
    if (!hypotheses) return { tokens, alternatives: [], complete: false };
    const [best, ...others] = hypotheses;
    if (!best) return { tokens, alternatives: [], complete: true };
    const alternatives = others.filter(({ sum }) => sum > best.sum - MAX_BEHIND_BEST);
    return { tokens: best.tokens, alternatives: alternatives.map((other) => other.tokens), complete: true };
  }

  async #decodeGreedily(
    hidden: Tensor,
    maxTokens: number,
    { isCancelled, draft: given = [], search }: DecodingRequest,
  ): Promise<Greedy> {
    const draft = given.slice(0, maxTokens);
    const isDoubted = (row: Float32Array, token: number) =>
      search !== undefined && (row[token] as number) - logSumExp(row) < CERTAIN_LOG_PROBABILITY;
    let doubt: Greedy['doubt'];
    let { scores, past } = await this.decoder.begin(hidden, [START_TOKEN, ...draft]);
    // Of a draft what greedy decoding would have found itself is kept: speculative decoding (Leviathan et al., 2023,
    // arXiv:2211.17192) with the last hypothesis in place of a smaller model.
    const tokens: number[] = [];
    let followsDraft = true;
    let row = scores[0]?.[0] as Float32Array;
    for (let next = best(row); ; next = best(row)) {
      if (!doubt && isDoubted(row, next)) doubt = { at: tokens.length, scores: row.slice() };
      if (next === END_TOKEN || tokens.length >= maxTokens || endsInRepetition(tokens)) break;
      followsDraft &&= draft[tokens.length] === next;
      if (followsDraft) {
        tokens.push(next);
        row = scores[0]?.[tokens.length] as Float32Array;
        continue;
      }
      if (isCancelled()) return { tokens, complete: false, doubt, past };
      past = pastOfFirst(past, tokens.length + 1);
      tokens.push(next);
      ({ scores, past } = await this.decoder.goOn(hidden, [next], past));
      row = scores[0]?.[0] as Float32Array;
    }
    return { tokens, complete: true, doubt, past };
  }

  async release(): Promise<void> {
    await Promise.all([this.encoder.release(), this.decoder.release()]);
  }
}

function padded(samples: Float32Array): Float32Array {
  const audio = new Float32Array(MIN_SAMPLES);
  audio.set(samples);
  return audio;
}

/** @returns the token with the highest score */
function best(row: Float32Array): number {
  let token = 0;
  for (let other = 1; other < row.length; other++) if ((row[other] as number) > (row[token] as number)) token = other;
  return token;
}
