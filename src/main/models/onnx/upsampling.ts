import { type LinearConvolution, linearConvolutionOf } from './convolution.ts';
import type { OnnxNode } from './graph.ts';
import { floatsOf, shapeOf } from './tensor.ts';

/** A transposed convolution, as a convolution that makes all samples between two steps at once. */
export interface Upsampling {
  /** Samples made of one. */
  stride: number;
  channels: number;
  /** So many samples are cut off at either end. */
  padding: number;
  /** Of the convolution: it has that many zeros less one at either end. */
  taps: number;
  /** [stride × channels, inputs, 1, taps], sample by sample */
  weights: Float32Array;
  inputs: number;
  /** [stride × channels]; undefined for none */
  bias: Float32Array | undefined;
}

/**
 * The sample `stride × q + r` of a transposed convolution is made of the inputs q, q − 1, … by the weights r, r + stride, …: for
 * each r this is a convolution.
 * @param weights the constants, as they stand in the model
 * @returns undefined for one that cannot be written so
 */
export function upsamplingOf(
  node: OnnxNode,
  weights: Buffer | undefined,
  bias: Buffer | undefined,
): Upsampling | undefined {
  const values = weights && floatsOf(weights);
  const biasValues = bias && floatsOf(bias);
  const [inputs = 0, channels = 0, kernel = 0] = weights ? shapeOf(weights) : [];
  const convolution = linearConvolutionOf(node);
  const { stride, padding } = convolution;
  const knowsBias = node.inputs.length < 3 || biasValues !== undefined;
  if (!values || !knowsBias || !isExact(convolution, kernel)) return undefined;
  return {
    stride,
    channels,
    padding,
    taps: kernel / stride,
    weights: movedWeights(values, { inputs, channels, kernel, stride }),
    inputs,
    bias:
      biasValues && Float32Array.from({ length: stride * channels }, (_, at) => biasValues[at % channels] as number),
  };
}

/** Whether it makes as many samples of each as its stride, by as many weights for each of them. */
function isExact(
  { stride, dilation, padding, paddingAtEnd, outputPadding }: LinearConvolution,
  kernel: number,
): boolean {
  const isSymmetric = padding === paddingAtEnd && outputPadding === 0;
  return stride > 1 && dilation === 1 && isSymmetric && kernel - 2 * padding === stride && kernel % stride === 0;
}

function movedWeights(
  values: Float32Array,
  { inputs, channels, kernel, stride }: Record<'inputs' | 'channels' | 'kernel' | 'stride', number>,
): Float32Array {
  const taps = kernel / stride;
  const moved = new Float32Array(values.length);
  for (let input = 0; input < inputs; input++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let at = 0; at < kernel; at++) {
        const output = (at % stride) * channels + channel;
        const tap = taps - 1 - Math.floor(at / stride);
        moved[(output * inputs + input) * taps + tap] = values[(input * channels + channel) * kernel + at] as number;
      }
    }
  }
  return moved;
}
