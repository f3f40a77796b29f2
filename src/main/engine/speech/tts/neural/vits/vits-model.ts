import type { InferenceSession } from 'onnxruntime-node';
import { Tensor } from 'onnxruntime-node';
import type { VitsDecoder } from './decoder.ts';
import { pieces } from './pieces.ts';

export type VitsInputs = Record<string, Tensor>;

/** A loaded VITS model. */
export interface VitsModel {
  /** @returns the sound of a sentence, -1..1 */
  run(inputs: VitsInputs): Promise<Float32Array>;
  /** The same sound in pieces; the last one is returned. A model that cannot do it makes one piece. */
  runInPieces(inputs: VitsInputs): AsyncGenerator<Float32Array, Float32Array>;
  release(): Promise<void>;
}

export const OUTPUT = 'output';

/** A model in one session. */
export class WholeVitsModel implements VitsModel {
  constructor(private readonly session: InferenceSession) {}

  async run(inputs: VitsInputs): Promise<Float32Array> {
    return samplesOf(await this.session.run(inputs));
  }

  // biome-ignore lint/correctness/useYield: it has one piece, the last
  async *runInPieces(inputs: VitsInputs): AsyncGenerator<Float32Array, Float32Array> {
    return this.run(inputs);
  }

  async release(): Promise<void> {
    await this.session.release();
  }
}

/** A model in parts, of which the last is its decoder: that one can make a part of the sentence. */
export class CutVitsModel implements VitsModel {
  /**
   * @param stages make frames of phonemes, one after the other
   * @param decoder makes sound of frames
   * @param sampleRateHz of the sound
   */
  constructor(
    private readonly stages: readonly InferenceSession[],
    private readonly decoder: InferenceSession,
    private readonly shape: VitsDecoder,
    private readonly sampleRateHz: number,
  ) {}

  async run(inputs: VitsInputs): Promise<Float32Array> {
    return this.#decode(await this.#frames(inputs));
  }

  async *runInPieces(inputs: VitsInputs): AsyncGenerator<Float32Array, Float32Array> {
    const { samplesPerFrame, contextFrames } = this.shape;
    const tensors = await this.#frames(inputs);
    const frames = tensors[this.shape.frames] as Tensor;
    const count = frames.dims[2] as number;
    const frameMs = (1000 * samplesPerFrame) / this.sampleRateHz;
    for (const { start, end } of pieces(count, frameMs)) {
      const from = Math.max(0, start - contextFrames);
      const until = Math.min(count, end + contextFrames);
      const samples = await this.#decode({ ...tensors, [this.shape.frames]: framesBetween(frames, from, until) });
      const piece = samples.slice((start - from) * samplesPerFrame, (end - from) * samplesPerFrame);
      if (end === count) return piece;
      yield piece;
    }
    return new Float32Array();
  }

  async release(): Promise<void> {
    await Promise.all([...this.stages, this.decoder].map((session) => session.release()));
  }

  /** @returns the frames, and what else the decoder may need */
  async #frames(inputs: VitsInputs): Promise<VitsInputs> {
    let tensors = inputs;
    for (const stage of this.stages) {
      tensors = { ...tensors, ...((await stage.run(inputsFor(stage, tensors))) as VitsInputs) };
    }
    return tensors;
  }

  async #decode(tensors: VitsInputs): Promise<Float32Array> {
    return samplesOf(await this.decoder.run(inputsFor(this.decoder, tensors)));
  }
}

function inputsFor({ inputNames }: InferenceSession, tensors: VitsInputs): VitsInputs {
  return Object.fromEntries(inputNames.flatMap((name) => (tensors[name] ? [[name, tensors[name]]] : [])));
}

function samplesOf(outputs: InferenceSession.OnnxValueMapType): Float32Array {
  return (outputs[OUTPUT] as Tensor).data as Float32Array;
}

/** @param frames [1, channels, frames] */
function framesBetween(frames: Tensor, start: number, end: number): Tensor {
  const [, channels, count] = frames.dims as [number, number, number];
  const all = frames.data as Float32Array;
  const some = new Float32Array(channels * (end - start));
  for (let channel = 0; channel < channels; channel++) {
    some.set(all.subarray(channel * count + start, channel * count + end), channel * (end - start));
  }
  return new Tensor('float32', some, [1, channels, end - start]);
}
