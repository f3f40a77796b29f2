import { GRAPH, integersOf, MODEL_GRAPH, nameOf, type OnnxGraph, type OnnxNode, readOnnxGraph } from './graph.ts';
import { PlanarNodes } from './planar-nodes.ts';
import { type Field, numbersOf, textsOf, withFields } from './protobuf.ts';

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL_OPSET = 8;
const OPSET = { domain: 1, version: 2 } as const;

/** The first version in which `Unsqueeze` and `Squeeze` take the axes as a tensor. */
const MIN_OPSET = 13;

/**
 * Makes convolutions over one axis ones over two, the new one of length one: onnxruntime's fast code is written for images. It
 * computes a `Conv` by blocks of channels (https://github.com/microsoft/onnxruntime/blob/main/onnxruntime/core/optimizer/nchwc_transformer.cc)
 * and the sums of a `ConvTranspose` by rows only with two axes. The results differ by the order in which numbers are added.
 * @returns the same model where there are none, or its operators are of a version that Hark does not write
 * @throws Error if it is not an ONNX model
 */
export function withPlanarConvolutions(model: Buffer): Buffer {
  const graph = readOnnxGraph(model);
  const isAsItIs = opsetOf(graph.modelFields) < MIN_OPSET || !graph.nodes.some(isLinearConvolution);
  if (isAsItIs) return model;
  const others = graph.fields.filter(({ number }) => number !== GRAPH.node).map(({ raw }) => raw);
  const content = Buffer.concat([...planarNodes(graph), ...others]);
  return withFields(model, MODEL_GRAPH, () => content);
}

/** @returns nodes and constants, as fields of the graph */
function planarNodes({ nodes, fields }: OnnxGraph): Buffer[] {
  const constants = fields.filter(({ number }) => number === GRAPH.initializer);
  const made = new PlanarNodes(new Map(constants.map((field) => [nameOf(field) ?? '', field.content] as const)));
  const consumersOf = operatorsByInput(nodes);
  for (const node of nodes) {
    const consumers = consumersOf(node);
    if (isLinearConvolution(node)) made.addConvolution(node, consumers);
    else if (node.operator === 'LeakyRelu' && made.arePlanar(node.inputs)) made.addActivation(node, consumers);
    else if (node.operator === 'Add' && made.arePlanar(node.inputs)) made.addSum(node);
    else if (node.operator === 'Div' && made.canScale(node)) made.addQuotient(node, consumers);
    else made.addOther(node);
  }
  const outputs = fields.filter(({ number }) => number === GRAPH.output);
  return made.end(outputs.flatMap((output) => nameOf(output) ?? []));
}

function isLinearConvolution(node: OnnxNode): boolean {
  const isConvolution = node.operator === 'Conv' || node.operator === 'ConvTranspose';
  return isConvolution && integersOf(node, 'kernel_shape')?.length === 1 && !integersOf(node, 'output_shape');
}

/** @returns the operators that take a node's first output */
function operatorsByInput(nodes: readonly OnnxNode[]): (node: OnnxNode) => string[] {
  const operators = new Map<string, string[]>();
  for (const { operator, inputs } of nodes) {
    for (const input of inputs) operators.set(input, [...(operators.get(input) ?? []), operator]);
  }
  return ({ outputs: [output = ''] }) => operators.get(output) ?? [];
}

/** @returns the version of ONNX's own operators; 0 where it is not said */
function opsetOf(modelFields: readonly Field[]): number {
  const own = modelFields.find(
    ({ number, content }) => number === MODEL_OPSET && (textsOf(content, OPSET.domain)[0] ?? '') === '',
  );
  return (own && numbersOf(own.content, OPSET.version)[0]) ?? 0;
}
