import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { HarkError } from '../../../../../shared/errors.ts';
import type { BeamDecoder } from './beam-search.ts';

/** The decoder's keys and values of all tokens so far, by input name: [batch, heads, positions, headSize]. */
export type Past = Readonly<Record<string, Tensor>>;

export interface DecoderRun {
  /** Logits of the token that follows each of the tokens, sequence by sequence. */
  scores: Float32Array[][];
  past: Past;
}

/**
 * The decoder of a model with an encoder, as optimum merges it: what it knows of the tokens before is handed in and out.
 * https://huggingface.co/docs/optimum/exporters/onnx/overview
 */
export class CachedDecoder {
  readonly #emptyPast: Past;

  /**
   * @param suppressed tokens that are never said
   * @throws HarkError MODEL_LOAD for another decoder
   */
  constructor(
    private readonly session: InferenceSession,
    private readonly suppressed: readonly number[] = [],
  ) {
    this.#emptyPast = emptyPastOf(session);
  }

  /** Reads the beginning of a sequence. @param hidden the encoder's states, [1, frames, size] */
  begin(hidden: Tensor, tokens: readonly number[]): Promise<DecoderRun> {
    return this.#run(hidden, [tokens], this.#emptyPast, false);
  }

  /** Goes on with sequences by one token each. @param hidden [batch, frames, size] */
  goOn(hidden: Tensor, tokens: readonly number[], past: Past): Promise<DecoderRun> {
    const sequences = tokens.map((token) => [token]);
    return this.#run(hidden, sequences, past, true);
  }

  /** Goes on with several beginnings. @param past of one sequence, which all of them begin with */
  beams(hidden: Tensor, past: Past): BeamDecoder {
    let width = 1;
    let [states, known] = [hidden, past];
    return {
      advance: async (choices) => {
        const from = choices.map((choice) => choice.from);
        const isSameWidth = from.length === width;
        const isSame = isSameWidth && from.every((beam, at) => beam === at);
        // All sequences are of one sound: its keys differ by their number only.
        states = isSameWidth ? states : rowsOf(states, from);
        const chosen = mapPast(known, (tensor, name) =>
          isSame || (isSameWidth && isOfEncoder(name)) ? tensor : rowsOf(tensor, from),
        );
        width = from.length;
        const run = await this.goOn(
          states,
          choices.map(({ token }) => token),
          chosen,
        );
        known = run.past;
        return run.scores.map((row) => row[0] as Float32Array);
      },
    };
  }

  release(): Promise<void> {
    return this.session.release();
  }

  async #run(
    hidden: Tensor,
    sequences: readonly (readonly number[])[],
    past: Past,
    isCached: boolean,
  ): Promise<DecoderRun> {
    const length = sequences[0]?.length ?? 0;
    // The encoder's keys never change: only the first run makes them.
    const made = Object.keys(past).filter((name) => !isCached || !isOfEncoder(name));
    const outputs = await this.session.run(
      {
        input_ids: new Tensor('int64', BigInt64Array.from(sequences.flat(), BigInt), [sequences.length, length]),
        encoder_hidden_states: hidden,
        use_cache_branch: new Tensor('bool', [isCached], [1]),
        ...past,
      },
      ['logits', ...made.map(presentOf)],
    );
    const logits = outputs.logits as Tensor;
    const [, , vocabulary = 1] = logits.dims;
    const data = logits.data as Float32Array;
    const scores = sequences.map((_, sequence) =>
      Array.from({ length }, (_, position) => {
        const start = (sequence * length + position) * vocabulary;
        const row = data.subarray(start, start + vocabulary);
        for (const token of this.suppressed) row[token] = Number.NEGATIVE_INFINITY;
        return row;
      }),
    );
    return { scores, past: mapPast(past, (before, name) => outputs[presentOf(name)] ?? before) };
  }
}

/** What decoding needs of it. */
export type SpeechDecoder = Pick<CachedDecoder, 'begin' | 'goOn' | 'beams' | 'release'>;

/** What was computed for the first tokens of a sequence stays true. @param past of one sequence */
export function pastOfFirst(past: Past, count: number): Past {
  return mapPast(past, (tensor, name) => (isOfEncoder(name) ? tensor : firstPositions(tensor, count)));
}

/** Read from the decoder itself, so that every size of a model works. @throws HarkError MODEL_LOAD for another decoder */
function emptyPastOf({ inputMetadata }: InferenceSession): Past {
  const past: Record<string, Tensor> = {};
  for (const input of inputMetadata) {
    if (!input.isTensor || !input.name.startsWith('past_key_values.')) continue;
    const [, heads, , headSize] = input.shape;
    if (typeof heads === 'number' && typeof headSize === 'number') {
      past[input.name] = new Tensor('float32', new Float32Array(0), [0, heads, 1, headSize]);
    }
  }
  if (Object.keys(past).length === 0) {
    throw new HarkError('MODEL_LOAD', 'the decoder has no inputs for cached keys and values');
  }
  return past;
}

function isOfEncoder(pastName: string): boolean {
  return pastName.includes('.encoder.');
}

function presentOf(pastName: string): string {
  return pastName.replace('past_key_values', 'present');
}

function mapPast(past: Past, change: (tensor: Tensor, name: string) => Tensor): Past {
  return Object.fromEntries(Object.entries(past).map(([name, tensor]) => [name, change(tensor, name)]));
}

/** @param tensor [batch, …] @returns its rows in this order, each as often as it is named */
function rowsOf(tensor: Tensor, rows: readonly number[]): Tensor {
  const [batch = 1, ...shape] = tensor.dims;
  const data = tensor.data as Float32Array;
  const length = data.length / batch;
  const chosen = new Float32Array(length * rows.length);
  for (const [at, row] of rows.entries()) chosen.set(data.subarray(row * length, (row + 1) * length), at * length);
  return new Tensor('float32', chosen, [rows.length, ...shape]);
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
