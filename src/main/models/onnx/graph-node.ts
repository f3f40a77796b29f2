import { ATTRIBUTE, GRAPH, NODE } from './graph.ts';
import { bytesField, numberField } from './protobuf.ts';

/** Values of AttributeProto's `type` in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const INTEGER_TYPE = 2;
const INTEGERS_TYPE = 7;

/**
 * @param attributes messages of type AttributeProto
 * @returns a node, as a field of a graph
 */
export function graphNode(operator: string, inputs: string[], outputs: string[], attributes: Buffer[] = []): Buffer {
  return bytesField(
    GRAPH.node,
    Buffer.concat([
      ...inputs.map((input) => bytesField(NODE.input, input)),
      ...outputs.map((output) => bytesField(NODE.output, output)),
      bytesField(NODE.name, `${outputs[0]}_${operator}`),
      bytesField(NODE.operator, operator),
      ...attributes.map((attribute) => bytesField(NODE.attribute, attribute)),
    ]),
  );
}

/** @returns an attribute: a message of type AttributeProto */
export function integerAttribute(name: string, value: number): Buffer {
  return attribute(name, INTEGER_TYPE, [numberField(ATTRIBUTE.number, value)]);
}

/** @returns an attribute: a message of type AttributeProto */
export function integersAttribute(name: string, values: readonly number[]): Buffer {
  const integers = values.map((value) => numberField(ATTRIBUTE.integers, value));
  return attribute(name, INTEGERS_TYPE, integers);
}

function attribute(name: string, type: number, value: readonly Buffer[]): Buffer {
  return Buffer.concat([bytesField(ATTRIBUTE.name, name), ...value, numberField(ATTRIBUTE.type, type)]);
}
