import { linearConvolutionOf } from './convolution.ts';
import type { OnnxNode } from './graph.ts';
import { floatsOf, shapeOf } from './tensor.ts';

/** How many samples that follow each other are made at once: onnxruntime makes 8 or 16 channels at the cost of one. */
export const PHASES = 16;

/** Weights of a convolution that makes `PHASES` samples of one channel as channels of one moment. */
export interface PhasedWeights {
  /** [phases, channels, 1, kernel] */
  shape: readonly [number, number, number, number];
  values: Float32Array;
}

/**
 * A convolution to one channel, as one with a stride to a channel for each sample between two steps: the weights of the first, moved
 * on by a sample for each channel. The padding stays the same.
 * @param multipleOf what the length of the result can be divided by
 * @param weights the constant, as it stands in the model
 * @returns undefined for a convolution that cannot be written so
 */
export function phasedWeights(
  node: OnnxNode,
  multipleOf: number,
  weights: Buffer | undefined,
): PhasedWeights | undefined {
  const values = weights && floatsOf(weights);
  const [outputs, channels = 0, kernel = 0] = weights ? shapeOf(weights) : [];
  const { stride, dilation, padding, paddingAtEnd } = linearConvolutionOf(node);
  const isPlain = stride === 1 && dilation === 1;
  const isSame = padding + paddingAtEnd === kernel - 1;
  const hasBias = node.inputs.length > 2;
  if (!values || outputs !== 1 || !isPlain || !isSame || hasBias || multipleOf % PHASES !== 0) return undefined;
  const longer = kernel + PHASES - 1;
  const phased = new Float32Array(PHASES * channels * longer);
  for (let phase = 0; phase < PHASES; phase++) {
    for (let channel = 0; channel < channels; channel++) {
      const own = values.subarray(channel * kernel, (channel + 1) * kernel);
      phased.set(own, (phase * channels + channel) * longer + phase);
    }
  }
  return { shape: [PHASES, channels, 1, longer], values: phased };
}
