import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { SttModel } from '../../../../shared/config-schema.ts';
import { loadOnnxSession } from '../../models/onnx-session.ts';
import { endsInRepetition } from './repetition.ts';

/** The decoder's shape (usefulsensors/moonshine, `moonshine_onnx/model.py`). */
const SHAPES = {
  tiny: { layers: 6, heads: 8, headSize: 36 },
  base: { layers: 8, heads: 8, headSize: 52 },
} as const;
const START_TOKEN = 1;
const END_TOKEN = 2;
/** Six tokens a second is Moonshine's own bound on speech (same source). */
const TOKENS_A_SECOND = 6;
/** Under this the encoder's convolutions have nothing to work on. */
const SHORTEST_SAMPLES = 1600;

export interface Decoded {
  tokens: number[];
  /** Time in the encoder, milliseconds. */
  encodeMs: number;
  /** False when it was cancelled. */
  complete: boolean;
}

/** Moonshine: speech to tokens in one encoder run and one decoder run a token. */
export class Moonshine {
  readonly #shape: (typeof SHAPES)[SttModel];

  private constructor(
    private readonly encoder: InferenceSession,
    private readonly decoder: InferenceSession,
    model: SttModel,
  ) {
    this.#shape = SHAPES[model];
  }

  /** @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  static async load(model: SttModel, threads: number): Promise<Moonshine> {
    const [encoder, decoder] = await Promise.all([
      loadOnnxSession(`moonshine-${model}`, 'encoder_model.onnx', threads),
      loadOnnxSession(`moonshine-${model}`, 'decoder_model_merged.onnx', threads),
    ]);
    return new Moonshine(encoder, decoder, model);
  }

  /**
   * @param samples 16 kHz mono, -1..1, at most some ten seconds: longer speech makes it loop
   * @param isCancelled asked between steps
   */
  async transcribe(samples: Float32Array, isCancelled: () => boolean): Promise<Decoded> {
    const audio = samples.length >= SHORTEST_SAMPLES ? samples : padded(samples);
    const startedAt = performance.now();
    const encoded = await this.encoder.run({ input_values: new Tensor('float32', audio, [1, audio.length]) });
    const encodeMs = performance.now() - startedAt;
    const hidden = encoded.last_hidden_state as Tensor;

    const maxTokens = Math.max(4, Math.ceil((audio.length / 16_000) * TOKENS_A_SECOND) + 2);
    const past = this.#emptyPast();
    const tokens: number[] = [];
    let token = START_TOKEN;
    for (let step = 0; step < maxTokens; step++) {
      if (isCancelled()) return { tokens, encodeMs, complete: false };
      const outputs = await this.decoder.run({
        input_ids: new Tensor('int64', BigInt64Array.of(BigInt(token)), [1, 1]),
        encoder_hidden_states: hidden,
        use_cache_branch: new Tensor('bool', [step > 0], [1]),
        ...past,
      });
      token = argmax((outputs.logits as Tensor).data as Float32Array);
      if (token === END_TOKEN) break;
      tokens.push(token);
      if (endsInRepetition(tokens)) break;
      for (const name of Object.keys(past)) {
        // The encoder's keys never change: only the first step makes them.
        if (step > 0 && name.includes('.encoder.')) continue;
        past[name] = outputs[name.replace('past_key_values', 'present')] as Tensor;
      }
    }
    return { tokens, encodeMs, complete: true };
  }

  async release(): Promise<void> {
    await Promise.all([this.encoder.release(), this.decoder.release()]);
  }

  #emptyPast(): Record<string, Tensor> {
    const { layers, heads, headSize } = this.#shape;
    const past: Record<string, Tensor> = {};
    for (let layer = 0; layer < layers; layer++) {
      for (const part of ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value']) {
        past[`past_key_values.${layer}.${part}`] = new Tensor('float32', new Float32Array(0), [0, heads, 1, headSize]);
      }
    }
    return past;
  }
}

function padded(samples: Float32Array): Float32Array {
  const audio = new Float32Array(SHORTEST_SAMPLES);
  audio.set(samples);
  return audio;
}

function argmax(values: Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
