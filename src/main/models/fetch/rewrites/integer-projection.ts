/**
 * Moonshine's decoder computes a score for each of 32768 tokens from its last state. The published model, quantized
 * by Optimum, converts the whole 8-bit weight of that projection to floats at each step: 54 MB for `base`, for one
 * product. This rewrite uses an integer product, like the decoder's other layers
 * (docs/decisions/0010-integers-to-the-last-layer.md).
 */
import { ATTRIBUTE, GRAPH, MODEL_GRAPH, NODE } from '../../onnx/graph.ts';
import { graphNode } from '../../onnx/graph-node.ts';
import { bytesField, fieldsOf, numberField, textsOf, withFields } from '../../onnx/protobuf.ts';

/** onnx/onnx.proto: AttributeProto.AttributeType and TensorProto.DataType. */
const ATTRIBUTE_IS_NUMBER = 2;
const FLOAT = 1;

const WEIGHT = 'model.decoder.embed_tokens.weight';
const DEQUANTISE = `${WEIGHT}_transposed_DequantizeLinear`;
const PROJECTION = '/proj_out/MatMul';

/**
 * @param model Moonshine's `decoder_model_merged.onnx`, quantized
 * @returns the model with an integer projection in both branches: with and without a cache
 * @throws Error if it is another model
 */
export function withIntegerProjection(model: Buffer): Buffer {
  let rewritten = 0;
  const branch = (graph: Buffer) => {
    rewritten++;
    return rewriteBranch(graph);
  };
  const result = withFields(model, MODEL_GRAPH, (graph) =>
    withFields(graph, GRAPH.node, (node) =>
      withFields(node, NODE.attribute, (attribute) => withFields(attribute, ATTRIBUTE.graph, branch)),
    ),
  );
  if (rewritten !== 2) throw new Error(`not a merged decoder: ${rewritten} branches instead of 2`);
  return result;
}

function rewriteBranch(graph: Buffer): Buffer {
  let replaced = 0;
  const fields = fieldsOf(graph).map(({ number, raw, content }) => {
    if (number !== GRAPH.node) return raw;
    const name = textsOf(content, NODE.name)[0];
    if (name !== DEQUANTISE && name !== PROJECTION) return raw;
    replaced++;
    return name === PROJECTION ? integerProjection(content) : Buffer.alloc(0);
  });
  if (replaced !== 2) throw new Error('not a quantised Moonshine decoder: no projection by a dequantised weight');
  return Buffer.concat(fields);
}

/** state · weight = (quantized state · quantized weight) · their scales */
function integerProjection(matMul: Buffer): Buffer {
  const [state = ''] = textsOf(matMul, NODE.input);
  const [scores = ''] = textsOf(matMul, NODE.output);
  const own = (name: string) => `/proj_out/${name}`;
  return Buffer.concat([
    graphNode('DynamicQuantizeLinear', [state], [own('state'), own('state_scale'), own('state_zero_point')]),
    graphNode(
      'MatMulInteger',
      [own('state'), `${WEIGHT}_transposed_quantized`, own('state_zero_point'), `${WEIGHT}_merged_0_zero_point`],
      [own('integers')],
    ),
    graphNode('Cast', [own('integers')], [own('floats')], [numberAttribute('to', FLOAT)]),
    graphNode('Mul', [own('state_scale'), `${WEIGHT}_merged_0_scale`], [own('scale')]),
    graphNode('Mul', [own('floats'), own('scale')], [scores]),
  ]);
}

function numberAttribute(name: string, value: number): Buffer {
  return Buffer.concat([
    bytesField(ATTRIBUTE.name, name),
    numberField(ATTRIBUTE.number, value),
    numberField(ATTRIBUTE.type, ATTRIBUTE_IS_NUMBER),
  ]);
}
