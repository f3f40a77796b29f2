import { GRAPH, NODE } from './graph.ts';
import { bytesField } from './protobuf.ts';

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
