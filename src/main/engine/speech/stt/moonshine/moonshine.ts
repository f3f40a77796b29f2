import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { HarkError } from '../../../../../shared/errors.ts';
import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import { loadOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import { endsInRepetition } from './repetition.ts';

/** Special tokens and bounds: usefulsensors/moonshine, `moonshine_onnx/model.py`. */
const START_TOKEN = 1;
const END_TOKEN = 2;
/** Moonshine's own bound on speech. */
const TOKENS_PER_SECOND = 6;
/** Under this the encoder's convolutions have nothing to work on. */
const MIN_SAMPLES = 1600;

export interface Decoded {
  tokens: number[];
  /** False when it was cancelled. */
  complete: boolean;
}

/** The decoder's keys and values of all tokens so far, by input name. */
type Past = Record<string, Tensor>;

interface CheckedDraft {
  tokens: number[];
  /** The token that follows them. */
  next: number;
  past: Past;
}

/** Moonshine: speech to tokens in one encoder run and one decoder run a token. */
export class Moonshine {
  /** The decoder's cached keys and values, by input name, with the shape that each has before the first token. */
  readonly #emptyPastShapes: ReadonlyMap<string, readonly number[]>;

  private constructor(
    private readonly encoder: InferenceSession,
    private readonly decoder: InferenceSession,
  ) {
    this.#emptyPastShapes = emptyPastShapes(decoder);
  }

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
    return new Moonshine(encoder, decoder);
  }

  /**
   * @param samples 16 kHz mono, -1..1, at most some ten seconds: longer speech makes it loop
   * @param isCancelled asked between steps
   * @param draft tokens that the result is likely to begin with, such as those of the same utterance when it was
   *   shorter. They are checked in one run instead of a run each; a wrong draft costs that one run.
   */
  async transcribe(samples: Float32Array, isCancelled: () => boolean, draft: readonly number[] = []): Promise<Decoded> {
    const audio = samples.length >= MIN_SAMPLES ? samples : padded(samples);
    const encoded = await this.encoder.run({ input_values: new Tensor('float32', audio, [1, audio.length]) });
    const hidden = encoded.last_hidden_state as Tensor;
    if (isCancelled()) return { tokens: [], complete: false };

    const maxTokens = Math.max(4, Math.ceil((audio.length / 16_000) * TOKENS_PER_SECOND) + 2);
    const { tokens, past, ...checked } = await this.#checkDraft(hidden, draft.slice(0, maxTokens));
    let next = checked.next;
    while (next !== END_TOKEN && tokens.length < maxTokens && !endsInRepetition(tokens)) {
      if (isCancelled()) return { tokens, complete: false };
      tokens.push(next);
      const outputs = await this.#decode(hidden, [next], past, true);
      next = bestTokens(outputs.logits as Tensor).at(-1) ?? END_TOKEN;
      for (const name of Object.keys(past)) {
        // The encoder's keys never change: only the first run makes them.
        if (!name.includes('.encoder.')) past[name] = presentOf(outputs, name);
      }
    }
    return { tokens, complete: true };
  }

  /**
   * Keeps of a draft what greedy decoding would have found itself: speculative decoding (Leviathan et al.,
   * 2023, arXiv:2211.17192) with the last hypothesis in place of a smaller model.
   */
  async #checkDraft(hidden: Tensor, draft: readonly number[]): Promise<CheckedDraft> {
    const past = this.#emptyPast();
    const outputs = await this.#decode(hidden, [START_TOKEN, ...draft], past, false);
    const best = bestTokens(outputs.logits as Tensor);
    let kept = 0;
    while (kept < draft.length && best[kept] === draft[kept]) kept++;
    for (const name of Object.keys(past)) {
      const present = presentOf(outputs, name);
      // What was computed for the start and the tokens kept stays true.
      past[name] = name.includes('.encoder.') ? present : firstPositions(present, kept + 1);
    }
    return { tokens: draft.slice(0, kept), next: best[kept] ?? END_TOKEN, past };
  }

  #decode(hidden: Tensor, tokens: readonly number[], past: Past, cached: boolean) {
    return this.decoder.run({
      input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
      encoder_hidden_states: hidden,
      use_cache_branch: new Tensor('bool', [cached], [1]),
      ...past,
    });
  }

  async release(): Promise<void> {
    await Promise.all([this.encoder.release(), this.decoder.release()]);
  }

  #emptyPast(): Past {
    const past: Past = {};
    for (const [name, shape] of this.#emptyPastShapes) past[name] = new Tensor('float32', new Float32Array(0), shape);
    return past;
  }
}

/** Read from the decoder itself, so that every size of Moonshine works. @throws HarkError MODEL_LOAD for another decoder */
function emptyPastShapes({ inputMetadata }: InferenceSession): ReadonlyMap<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  for (const input of inputMetadata) {
    if (!input.isTensor || !input.name.startsWith('past_key_values.')) continue;
    // [batch, heads, positions, headSize]
    const [, heads, , headSize] = input.shape;
    if (typeof heads === 'number' && typeof headSize === 'number') shapes.set(input.name, [0, heads, 1, headSize]);
  }
  if (shapes.size === 0) throw new HarkError('MODEL_LOAD', 'the decoder has no inputs for cached keys and values');
  return shapes;
}

function padded(samples: Float32Array): Float32Array {
  const audio = new Float32Array(MIN_SAMPLES);
  audio.set(samples);
  return audio;
}

function presentOf(outputs: InferenceSession.OnnxValueMapType, pastName: string): Tensor {
  return outputs[pastName.replace('past_key_values', 'present')] as Tensor;
}

/** @returns of each position the token with the highest score */
function bestTokens(logits: Tensor): number[] {
  const [, positions = 1, vocabulary = 1] = logits.dims;
  const scores = logits.data as Float32Array;
  return Array.from({ length: positions }, (_, position) =>
    argmax(scores.subarray(position * vocabulary, (position + 1) * vocabulary)),
  );
}

/** @param tensor [1, heads, positions, headSize] */
function firstPositions(tensor: Tensor, count: number): Tensor {
  const [, heads = 1, positions = 1, headSize = 1] = tensor.dims;
  if (count === positions) return tensor;
  const data = tensor.data as Float32Array;
  const kept = new Float32Array(heads * count * headSize);
  for (let head = 0; head < heads; head++) {
    const start = head * positions * headSize;
    kept.set(data.subarray(start, start + count * headSize), head * count * headSize);
  }
  return new Tensor('float32', kept, [1, heads, count, headSize]);
}

function argmax(values: Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
