import { type InferenceSession, Tensor, type TypedTensor } from 'onnxruntime-node';
import { SAMPLE_RATE_HZ } from '../../../../shared/audio/audio-format.ts';

/** Samples the model takes at a time at 16 kHz, 32 ms (snakers4/silero-vad, `OnnxWrapper`). */
export const VAD_FRAME_SAMPLES = 512;
/** Samples of the frame before that the model wants in front of each frame (same source). */
const CONTEXT_SAMPLES = 64;
const STATE_SHAPE = [2, 1, 128] as const;
const STATE_LENGTH = 2 * 1 * 128;

/** Silero VAD over one stream: how likely each 32 ms frame holds speech. */
export class SileroVad {
  readonly #input = new Float32Array(CONTEXT_SAMPLES + VAD_FRAME_SAMPLES);
  readonly #inputTensor = new Tensor('float32', this.#input, [1, this.#input.length]);
  readonly #rateTensor = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE_HZ)), []);
  #state: TypedTensor<'float32'> = new Tensor('float32', new Float32Array(STATE_LENGTH), STATE_SHAPE);

  constructor(private readonly session: InferenceSession) {}

  /** Takes a frame as the context of the next one, without looking at it. @param frame as for `process` */
  pass(frame: Float32Array): void {
    this.#input.copyWithin(0, VAD_FRAME_SAMPLES);
    this.#input.set(frame, CONTEXT_SAMPLES);
  }

  /**
   * @param frame VAD_FRAME_SAMPLES samples that follow the frame before without a gap
   * @returns the probability of speech, 0..1
   */
  async process(frame: Float32Array): Promise<number> {
    this.pass(frame);
    const { output, stateN } = await this.session.run({
      input: this.#inputTensor,
      state: this.#state,
      sr: this.#rateTensor,
    });
    this.#state = stateN as TypedTensor<'float32'>;
    return (output as Tensor).data[0] as number;
  }
}
