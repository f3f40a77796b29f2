import { EMBEDDING_SIZE, EMBEDDING_WINDOW } from '../engine/speech/wake/openwakeword/wake-features.ts';
import { GRAPH, MODEL_GRAPH } from '../models/onnx/graph.ts';
import { graphNode, integerAttribute } from '../models/onnx/graph-node.ts';
import { bytesField, numberField } from '../models/onnx/protobuf.ts';
import { floatsConstant } from '../models/onnx/tensor.ts';
import type { DenseLayer } from './dense-network.ts';

/** Field numbers and values of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { irVersion: 1, producer: 2, opsets: 8 } as const;
const OPSET_VERSION = 2;
const GRAPH_NAME = 2;
const VALUE = { name: 1, type: 2 } as const;
const FLOAT = 1;
/** Of 2021: everything that runs openWakeWord's models runs it. */
const IR_VERSION = 7;
const OPSET = 13;

/**
 * Writes a network as openWakeWord's models are: [1, 16, 96] embeddings in, one score out.
 * @param layers dense, with ReLU between them and a sigmoid at the end
 */
export function wakeModelFile(layers: readonly DenseLayer[]): Buffer {
  const nodes = [graphNode('Flatten', ['embeddings'], ['flat'], [integerAttribute('axis', 1)])];
  const tensors: Buffer[] = [];
  let values = 'flat';
  for (const [index, layer] of layers.entries()) {
    const [weights, biases, sums] = [`weights${index}`, `biases${index}`, `sums${index}`];
    tensors.push(floatsConstant(weights, [layer.outputs, layer.inputs], layer.weights));
    tensors.push(floatsConstant(biases, [layer.outputs], layer.biases));
    nodes.push(graphNode('Gemm', [values, weights, biases], [sums], [integerAttribute('transB', 1)]));
    const isLast = index === layers.length - 1;
    values = isLast ? 'score' : `values${index}`;
    nodes.push(graphNode(isLast ? 'Sigmoid' : 'Relu', [sums], [values]));
  }
  const graph = Buffer.concat([
    ...nodes,
    bytesField(GRAPH_NAME, 'wake-word'),
    ...tensors,
    bytesField(GRAPH.input, valueInfo('embeddings', [1, EMBEDDING_WINDOW, EMBEDDING_SIZE])),
    bytesField(GRAPH.output, valueInfo('score', [1, 1])),
  ]);
  return Buffer.concat([
    numberField(MODEL.irVersion, IR_VERSION),
    bytesField(MODEL.producer, 'Hark'),
    bytesField(MODEL_GRAPH, graph),
    bytesField(MODEL.opsets, numberField(OPSET_VERSION, OPSET)),
  ]);
}

function valueInfo(name: string, dimensions: number[]): Buffer {
  const shape = Buffer.concat(dimensions.map((size) => bytesField(1, numberField(1, size))));
  const type = bytesField(1, Buffer.concat([numberField(1, FLOAT), bytesField(2, shape)]));
  return Buffer.concat([bytesField(VALUE.name, name), bytesField(VALUE.type, type)]);
}
