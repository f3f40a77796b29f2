import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import { loadOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import { type Decoded, type DecodingRequest, decodeSpeech } from '../decoding/decode-speech.ts';
import { CachedDecoder } from '../decoding/encoder-decoder.ts';

/** Special tokens and bounds: usefulsensors/moonshine, `moonshine_onnx/model.py`. */
const START_TOKEN = 1;
const END_TOKEN = 2;
/** Moonshine's own bound on speech. */
const TOKENS_PER_SECOND = 6;
/** Under this the encoder's convolutions have nothing to work on. */
const MIN_SAMPLES = 1600;

/** Moonshine: speech to tokens in one encoder run and one decoder run a token. */
export class Moonshine {
  private constructor(
    private readonly encoder: InferenceSession,
    private readonly decoder: CachedDecoder,
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
    return new Moonshine(encoder, new CachedDecoder(decoder));
  }

  /** @param samples 16 kHz mono, -1..1, at most some ten seconds: longer speech makes it loop */
  async transcribe(samples: Float32Array, request: DecodingRequest): Promise<Decoded> {
    const audio = samples.length >= MIN_SAMPLES ? samples : padded(samples);
    const encoded = await this.encoder.run({ input_values: new Tensor('float32', audio, [1, audio.length]) });
    const hidden = encoded.last_hidden_state as Tensor;
    if (request.isCancelled()) return { tokens: [], alternatives: [], complete: false };
    const maxTokens = Math.max(4, Math.ceil((audio.length / 16_000) * TOKENS_PER_SECOND) + 2);
    const begun = await this.decoder.begin(hidden, [START_TOKEN, ...(request.draft ?? []).slice(0, maxTokens)]);
    return decodeSpeech(this.decoder, hidden, begun, { promptLength: 1, endToken: END_TOKEN, maxTokens }, request);
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
