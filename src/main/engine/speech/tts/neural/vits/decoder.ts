import { linearConvolutionOf } from '../../../../../models/onnx/convolution.ts';
import { nodesBehind } from '../../../../../models/onnx/cut-model.ts';
import type { OnnxGraph, OnnxNode } from '../../../../../models/onnx/graph.ts';

/** The part of a VITS voice that makes sound of frames, each of them by itself but for its neighbours. */
export interface VitsDecoder {
  /** The tensor that it starts from, [1, channels, frames]. */
  frames: string;
  samplesPerFrame: number;
  /** So many frames on either side have a say in the sound of one. */
  contextFrames: number;
}

/** As Piper's exporter names the decoder's first node. https://github.com/OHF-Voice/piper1-gpl */
const FIRST_NODE = '/dec/conv_pre/Conv';
/** What gives each sample by the one sample at its place. */
const BY_SAMPLE = new Set(['LeakyRelu', 'Add', 'Mul', 'Div', 'Tanh', 'Unsqueeze']);

/** What one sample of a tensor depends on. */
interface Reach {
  samplesPerFrame: number;
  contextFrames: number;
}

/** @returns undefined for a model whose decoder Hark does not know: it makes a sentence as a whole */
export function findDecoder({ nodes }: OnnxGraph, output: string): VitsDecoder | undefined {
  const frames = nodes.find(({ name }) => name === FIRST_NODE)?.inputs[0];
  if (frames === undefined) return undefined;
  const decoder = nodesBehind(nodes, [output], frames);
  const reaches = new Map<string, Reach>([[frames, { samplesPerFrame: 1, contextFrames: 0 }]]);
  // The nodes stand in the order in which they run.
  for (const node of nodes) {
    if (!decoder.has(node)) continue;
    const moving = node.inputs.flatMap((input) => reaches.get(input) ?? []);
    if (moving.length === 0) continue;
    const reach = reachThrough(node, moving);
    if (!reach) return undefined;
    for (const made of node.outputs) reaches.set(made, reach);
  }
  const reach = reaches.get(output);
  return reach && { frames, samplesPerFrame: reach.samplesPerFrame, contextFrames: Math.ceil(reach.contextFrames) };
}

/** @returns undefined for an operator that may look at the whole sentence */
function reachThrough(node: OnnxNode, inputs: readonly Reach[]): Reach | undefined {
  const [first] = inputs as [Reach];
  const contextFrames = Math.max(...inputs.map((each) => each.contextFrames));
  if (node.operator === 'Conv' || node.operator === 'ConvTranspose') return reachThroughConvolution(node, first);
  const isBySample =
    BY_SAMPLE.has(node.operator) && inputs.every((each) => each.samplesPerFrame === first.samplesPerFrame);
  return isBySample ? { ...first, contextFrames } : undefined;
}

function reachThroughConvolution(node: OnnxNode, { samplesPerFrame, contextFrames }: Reach): Reach | undefined {
  const { kernel, stride, dilation, padding } = linearConvolutionOf(node);
  if (kernel === undefined) return undefined;
  const span = (kernel - 1) * dilation;
  const side = Math.max(padding, span - padding);
  if (node.operator === 'ConvTranspose') {
    const longer = samplesPerFrame * stride;
    return { samplesPerFrame: longer, contextFrames: contextFrames + side / longer };
  }
  // Of a shorter output the frames would not be whole.
  return stride === 1 ? { samplesPerFrame, contextFrames: contextFrames + side / samplesPerFrame } : undefined;
}
