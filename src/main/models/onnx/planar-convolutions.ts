import { ATTRIBUTE, GRAPH, integersOf, MODEL_GRAPH, NODE, type OnnxNode, readOnnxGraph } from './graph.ts';
import { graphNode } from './graph-node.ts';
import { bytesField, type Field, fieldsOf, numberField, numbersOf, textsOf, withFields } from './protobuf.ts';

/** Field numbers and types of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL_OPSET = 8;
const OPSET = { domain: 1, version: 2 } as const;
const TENSOR = { dimensions: 1, dataType: 2, int64Data: 7, name: 8 } as const;
const INT64 = 7;

/** The first version in which `Unsqueeze` and `Squeeze` take the axes as a tensor. */
const MIN_OPSET = 13;
/** The new axis of [batch, channels, length], and of its weights, stands before the length. */
const NEW_AXIS = 2;
const AXES = 'hark_planar_axes';
/** What a convolution does along an axis of length one. */
const ALONG_NEW_AXIS = new Map([
  ['kernel_shape', 1],
  ['strides', 1],
  ['dilations', 1],
  ['output_padding', 0],
]);

/**
 * Makes convolutions over one axis ones over two, the new one of length one: onnxruntime's fast code is written for images. It
 * computes a `Conv` by blocks of channels (https://github.com/microsoft/onnxruntime/blob/main/onnxruntime/core/optimizer/nchwc_transformer.cc)
 * and the sums of a `ConvTranspose` by rows only with two axes. The results differ by the order in which numbers are added.
 * @returns the same model where there are none, or its operators are of a version that Hark does not write
 * @throws Error if it is not an ONNX model
 */
export function withPlanarConvolutions(model: Buffer): Buffer {
  const { nodes, fields, modelFields } = readOnnxGraph(model);
  const planar = new Map(nodes.map((node) => [node.content, planarNodes(node)]));
  const isAsItIs = opsetOf(modelFields) < MIN_OPSET || [...planar.values()].every((changed) => !changed);
  if (isAsItIs) return model;
  const graph = Buffer.concat([...fields.map(({ raw, content }) => planar.get(content) ?? raw), axesTensor()]);
  return withFields(model, MODEL_GRAPH, () => graph);
}

/** @returns undefined for another node than a convolution over one axis */
function planarNodes(node: OnnxNode): Buffer | undefined {
  const [data, weights, ...rest] = node.inputs;
  const [output] = node.outputs;
  const isConvolution = node.operator === 'Conv' || node.operator === 'ConvTranspose';
  const isLinear = integersOf(node, 'kernel_shape')?.length === 1 && !integersOf(node, 'output_shape');
  if (!isConvolution || !isLinear || data === undefined || weights === undefined || output === undefined)
    return undefined;
  const [planarData, planarWeights, planarOutput] = [`${output}_data`, `${output}_weights`, `${output}_planar`];
  const attributes = fieldsOf(node.content).filter(({ number }) => number === NODE.attribute);
  return Buffer.concat([
    graphNode('Unsqueeze', [data, AXES], [planarData]),
    // Of weights that are constant this is done once, when the model is loaded.
    graphNode('Unsqueeze', [weights, AXES], [planarWeights]),
    graphNode(
      node.operator,
      [planarData, planarWeights, ...rest],
      [planarOutput],
      attributes.map(({ content }) => planarAttribute(content)),
    ),
    graphNode('Squeeze', [planarOutput, AXES], [output]),
  ]);
}

function planarAttribute(attribute: Buffer): Buffer {
  const [name = ''] = textsOf(attribute, ATTRIBUTE.name);
  const integers = numbersOf(attribute, ATTRIBUTE.integers);
  // The beginnings of all axes come before their ends.
  if (name === 'pads')
    return withIntegers(
      attribute,
      integers.flatMap((padding) => [0, padding]),
    );
  const along = ALONG_NEW_AXIS.get(name);
  return along === undefined ? attribute : withIntegers(attribute, [along, ...integers]);
}

function withIntegers(attribute: Buffer, integers: readonly number[]): Buffer {
  const others = fieldsOf(attribute).filter(({ number }) => number !== ATTRIBUTE.integers);
  const fields = integers.map((integer) => numberField(ATTRIBUTE.integers, integer));
  return Buffer.concat([...others.map(({ raw }) => raw), ...fields]);
}

function axesTensor(): Buffer {
  const tensor = [
    numberField(TENSOR.dimensions, 1),
    numberField(TENSOR.dataType, INT64),
    numberField(TENSOR.int64Data, NEW_AXIS),
    bytesField(TENSOR.name, AXES),
  ];
  return bytesField(GRAPH.initializer, Buffer.concat(tensor));
}

/** @returns the version of ONNX's own operators; 0 where it is not said */
function opsetOf(modelFields: readonly Field[]): number {
  const own = modelFields.find(
    ({ number, content }) => number === MODEL_OPSET && (textsOf(content, OPSET.domain)[0] ?? '') === '',
  );
  return (own && numbersOf(own.content, OPSET.version)[0]) ?? 0;
}
