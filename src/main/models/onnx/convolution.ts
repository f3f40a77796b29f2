import { integersOf, type OnnxNode } from './graph.ts';

/** A convolution over one axis, transposed or not. */
export interface LinearConvolution {
  /** Undefined where only its weights say it. */
  kernel: number | undefined;
  stride: number;
  dilation: number;
  /** Of its input; of a transposed one what is cut off its output. */
  padding: number;
  paddingAtEnd: number;
  /** What a transposed one adds at the end of its output. */
  outputPadding: number;
}

/** @returns the attributes of a node, with ONNX's own defaults */
export function linearConvolutionOf(node: OnnxNode): LinearConvolution {
  const [kernel] = integersOf(node, 'kernel_shape') ?? [];
  const [stride = 1] = integersOf(node, 'strides') ?? [];
  const [dilation = 1] = integersOf(node, 'dilations') ?? [];
  const [padding = 0, paddingAtEnd = 0] = integersOf(node, 'pads') ?? [];
  const [outputPadding = 0] = integersOf(node, 'output_padding') ?? [];
  return { kernel, stride, dilation, padding, paddingAtEnd, outputPadding };
}
