import { linearConvolutionOf } from './convolution.ts';
import type { OnnxNode } from './graph.ts';

/**
 * @param multipleOf a whole number that the length of a tensor can always be divided by
 * @returns the same of what a convolution over one axis makes of it
 */
export function multipleThrough(node: OnnxNode, multipleOf: number): number {
  const { kernel = 0, stride, dilation, padding, paddingAtEnd, outputPadding } = linearConvolutionOf(node);
  const span = dilation * (kernel - 1);
  const paddings = padding + paddingAtEnd;
  if (node.operator === 'ConvTranspose')
    return span + 1 - paddings + outputPadding === stride ? multipleOf * stride : 1;
  return stride === 1 && paddings === span ? multipleOf : 1;
}
