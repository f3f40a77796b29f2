import { GRAPH, MODEL_GRAPH, nameOf, readOnnxGraph } from '../../../../models/onnx/graph.ts';
import { graphNode } from '../../../../models/onnx/graph-node.ts';
import { withFields } from '../../../../models/onnx/protobuf.ts';
import { integersConstant, shapeOf } from '../../../../models/onnx/tensor.ts';

const [ZERO, ONE, TWO] = ['hark_zero', 'hark_one', 'hark_two'];

/**
 * An exported encoder takes thirty seconds, because it adds its table of positions as a whole. This one takes any shorter sound:
 * as many of the positions as there are states are added.
 * @returns undefined where no table of this many positions is added
 * @throws Error if it is not an ONNX model
 */
export function takingAnyLength(encoder: Buffer, positions: number): Buffer | undefined {
  const { nodes, fields } = readOnnxGraph(encoder);
  const isTable = (name: string | undefined, tensor: Buffer) =>
    name !== undefined && shapeOf(tensor).length === 2 && shapeOf(tensor)[0] === positions;
  const tables = fields.flatMap((field) => {
    const name = nameOf(field);
    return field.number === GRAPH.initializer && isTable(name, field.content) ? [name] : [];
  });
  const sum = nodes.find(({ operator, inputs }) => operator === 'Add' && inputs.some((each) => tables.includes(each)));
  const table = sum?.inputs.find((each) => tables.includes(each));
  const states = sum?.inputs.find((each) => each !== table);
  if (!sum || table === undefined || states === undefined) return undefined;
  const shorter = [
    integersConstant(ZERO, [0]),
    integersConstant(ONE, [1]),
    integersConstant(TWO, [2]),
    graphNode('Shape', [states], ['hark_shape']),
    graphNode('Slice', ['hark_shape', ONE, TWO], ['hark_count']),
    graphNode('Slice', [table, ZERO, 'hark_count', ZERO], ['hark_positions']),
    graphNode('Add', [states, 'hark_positions'], sum.outputs),
  ];
  const content = fields.flatMap((field) =>
    field.number === GRAPH.node && field.content === sum.content ? shorter : [field.raw],
  );
  return withFields(encoder, MODEL_GRAPH, () => Buffer.concat(content));
}
