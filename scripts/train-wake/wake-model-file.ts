import { EMBEDDING_SIZE, EMBEDDING_WINDOW } from '../../src/main/engine/speech/wake/openwakeword/wake-features.ts';
import { ATTRIBUTE, GRAPH, MODEL_GRAPH } from '../../src/main/models/onnx/graph.ts';
import { graphNode } from '../../src/main/models/onnx/graph-node.ts';
import { bytesField, numberField } from '../../src/main/models/onnx/protobuf.ts';
import type { DenseLayer } from './dense-network.ts';

/** Field numbers and values of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { irVersion: 1, producer: 2, opsets: 8 } as const;
const OPSET_VERSION = 2;
const GRAPH_NAME = 2;
const TENSOR = { dimensions: 1, type: 2, name: 8, data: 9 } as const;
const VALUE = { name: 1, type: 2 } as const;
const FLOAT = 1;
const INTEGER_ATTRIBUTE = 2;
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
    tensors.push(tensor(weights, [layer.outputs, layer.inputs], layer.weights));
    tensors.push(tensor(biases, [layer.outputs], layer.biases));
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

function tensor(name: string, dimensions: number[], values: Float32Array): Buffer {
  return bytesField(
    GRAPH.initializer,
    Buffer.concat([
      ...dimensions.map((size) => numberField(TENSOR.dimensions, size)),
      numberField(TENSOR.type, FLOAT),
      bytesField(TENSOR.name, name),
      bytesField(TENSOR.data, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
    ]),
  );
}

function valueInfo(name: string, dimensions: number[]): Buffer {
  const shape = Buffer.concat(dimensions.map((size) => bytesField(1, numberField(1, size))));
  const type = bytesField(1, Buffer.concat([numberField(1, FLOAT), bytesField(2, shape)]));
  return Buffer.concat([bytesField(VALUE.name, name), bytesField(VALUE.type, type)]);
}

function integerAttribute(name: string, value: number): Buffer {
  return Buffer.concat([
    bytesField(ATTRIBUTE.name, name),
    numberField(ATTRIBUTE.number, value),
    numberField(ATTRIBUTE.type, INTEGER_ATTRIBUTE),
  ]);
}
