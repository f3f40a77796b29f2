import { type Field, fieldsOf, numbersOf, textsOf } from './protobuf.ts';

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
export const MODEL_GRAPH = 7;
export const GRAPH = { node: 1, initializer: 5, input: 11, output: 12, valueInfo: 13 } as const;
export const NODE = { input: 1, output: 2, name: 3, operator: 4, attribute: 5 } as const;
export const ATTRIBUTE = { name: 1, number: 3, graph: 6, integers: 8, type: 20 } as const;
const INITIALIZER_NAME = 8;
const VALUE_NAME = 1;

export interface OnnxNode {
  /** Empty where the exporter gave none. */
  name: string;
  operator: string;
  /** Names of tensors; empty for an optional one that is absent. */
  inputs: string[];
  outputs: string[];
  /** The node as it stands in the model. */
  content: Buffer;
}

/** What Hark reads of an ONNX model: how its tensors are made of each other. */
export interface OnnxGraph {
  /** In an order in which they can run. */
  nodes: OnnxNode[];
  /** Of the graph message; those of `GRAPH` among them. */
  fields: Field[];
  /** Of the model message, around the graph. */
  modelFields: Field[];
}

/** @throws Error if it is not an ONNX model */
export function readOnnxGraph(model: Buffer): OnnxGraph {
  const modelFields = fieldsOf(model);
  const graph = modelFields.find(({ number }) => number === MODEL_GRAPH);
  if (!graph) throw new Error('no ONNX model: it has no graph');
  const fields = fieldsOf(graph.content);
  const nodes = fields.filter(({ number }) => number === GRAPH.node).map(({ content }) => readNode(content));
  return { nodes, fields, modelFields };
}

function readNode(content: Buffer): OnnxNode {
  const [name = '', operator = ''] = [NODE.name, NODE.operator].map((number) => textsOf(content, number)[0]);
  return { name, operator, inputs: textsOf(content, NODE.input), outputs: textsOf(content, NODE.output), content };
}

/** @returns an attribute that holds integers; undefined when the node has it not */
export function integersOf({ content }: OnnxNode, attribute: string): number[] | undefined {
  const found = fieldsOf(content).find(
    (field) => field.number === NODE.attribute && textsOf(field.content, ATTRIBUTE.name)[0] === attribute,
  );
  return found && numbersOf(found.content, ATTRIBUTE.integers);
}

/** @returns the name of an input, output, initializer or value of the graph; undefined for another field */
export function nameOf({ number, content }: Field): string | undefined {
  if (number === GRAPH.initializer) return textsOf(content, INITIALIZER_NAME)[0];
  if (number === GRAPH.input || number === GRAPH.output || number === GRAPH.valueInfo) {
    return textsOf(content, VALUE_NAME)[0];
  }
  return undefined;
}
