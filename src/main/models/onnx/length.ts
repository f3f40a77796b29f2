import { integersOf, type OnnxNode } from './graph.ts';

/**
 * @param multipleOf a whole number that the length of a tensor can always be divided by
 * @returns the same of what a convolution over one axis makes of it
 */
export function multipleThrough(node: OnnxNode, multipleOf: number): number {
  const [kernel = 0] = integersOf(node, 'kernel_shape') ?? [];
  const [stride = 1] = integersOf(node, 'strides') ?? [];
  const [dilation = 1] = integersOf(node, 'dilations') ?? [];
  const [added = 0] = integersOf(node, 'output_padding') ?? [];
  const padding = (integersOf(node, 'pads') ?? []).reduce((sum, each) => sum + each, 0);
  const span = dilation * (kernel - 1);
  if (node.operator === 'ConvTranspose') return span + 1 - padding + added === stride ? multipleOf * stride : 1;
  return stride === 1 && padding === span ? multipleOf : 1;
}
