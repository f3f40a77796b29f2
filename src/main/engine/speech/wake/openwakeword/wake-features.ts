import { type InferenceSession, Tensor } from 'onnxruntime-node';

/*
 * openWakeWord's streaming features; every constant is from dscripka/openWakeWord,
 * `openwakeword/utils.py` (class AudioFeatures).
 */

/** Samples a step, 80 ms. */
export const WAKE_FRAME_SAMPLES = 1280;
/** The mel model wants three hops of what came before, so that 1280 samples give 8 whole mel frames. */
const MEL_CONTEXT_SAMPLES = 160 * 3;
const MEL_FRAMES_A_STEP = 8;
const MEL_BINS = 32;
const STEP_MEL_VALUES = MEL_FRAMES_A_STEP * MEL_BINS;
const MEL_WINDOW_FRAMES = 76;
export const EMBEDDING_SIZE = 96;
/** Embeddings the keyword models look at: 16 steps, 1.28 s. */
export const EMBEDDING_WINDOW = 16;
/** Frames that what a keyword model sees reaches back: after so many nothing is left of what came before. */
export const WAKE_MEMORY_FRAMES = EMBEDDING_WINDOW + Math.ceil(MEL_WINDOW_FRAMES / MEL_FRAMES_A_STEP);
/** The models were trained on 16-bit samples. */
const INT16_SCALE = 32_768;

export interface WakeFeatureSessions {
  melspectrogram: InferenceSession;
  embedding: InferenceSession;
}

/** Log-mel and speech embeddings over one stream, shared by all keyword models. */
export class WakeFeatures {
  readonly #audio = new Float32Array(MEL_CONTEXT_SAMPLES + WAKE_FRAME_SAMPLES);
  readonly #audioTensor = new Tensor('float32', this.#audio, [1, this.#audio.length]);
  readonly #mel = new Float32Array(MEL_WINDOW_FRAMES * MEL_BINS).fill(1);
  readonly #melTensor = new Tensor('float32', this.#mel, [1, MEL_WINDOW_FRAMES, MEL_BINS, 1]);
  readonly #embeddings = new Float32Array(EMBEDDING_WINDOW * EMBEDDING_SIZE);

  /** The last 16 embeddings, [1, 16, 96]; its data changes with every step. */
  readonly tensor = new Tensor('float32', this.#embeddings, [1, EMBEDDING_WINDOW, EMBEDDING_SIZE]);

  constructor(private readonly sessions: WakeFeatureSessions) {}

  /** Fills the window with the embeddings of silence, as a quiet room would have: they are all the same. */
  async prime(): Promise<void> {
    this.#audio.fill(0);
    const { melspectrogram, embedding } = this.sessions;
    const mel = await runSingle(melspectrogram, this.#audioTensor);
    for (let end = this.#mel.length; end > 0; end -= STEP_MEL_VALUES) this.#setMel(end, mel);
    const vector = await runSingle(embedding, this.#melTensor);
    for (let at = 0; at < this.#embeddings.length; at += EMBEDDING_SIZE) {
      this.#embeddings.set(vector.subarray(0, EMBEDDING_SIZE), at);
    }
  }

  /** @param frame WAKE_FRAME_SAMPLES samples, -1..1, that follow the frame before without a gap */
  async push(frame: Float32Array): Promise<void> {
    this.#audio.copyWithin(0, WAKE_FRAME_SAMPLES);
    for (let i = 0; i < WAKE_FRAME_SAMPLES; i++) {
      this.#audio[MEL_CONTEXT_SAMPLES + i] = (frame[i] as number) * INT16_SCALE;
    }
    const { melspectrogram, embedding } = this.sessions;
    const mel = await runSingle(melspectrogram, this.#audioTensor);

    this.#mel.copyWithin(0, STEP_MEL_VALUES);
    this.#setMel(this.#mel.length, mel);

    const vector = await runSingle(embedding, this.#melTensor);
    this.#embeddings.copyWithin(0, EMBEDDING_SIZE);
    this.#embeddings.set(vector.subarray(0, EMBEDDING_SIZE), this.#embeddings.length - EMBEDDING_SIZE);
  }

  /** @param end of a step's frames in the window; what would lie before its start is left out */
  #setMel(end: number, mel: Float32Array): void {
    for (let i = 0; i < STEP_MEL_VALUES; i++) {
      const at = end - STEP_MEL_VALUES + i;
      if (at >= 0) this.#mel[at] = (mel[i] as number) / 10 + 2;
    }
  }
}

/** Runs a model of one input and one output. */
export async function runSingle(session: InferenceSession, input: Tensor): Promise<Float32Array> {
  const outputs = await session.run({ [session.inputNames[0] as string]: input });
  return outputs[session.outputNames[0] as string]?.data as Float32Array;
}
