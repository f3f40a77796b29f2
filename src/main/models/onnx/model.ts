import { MODEL_GRAPH } from './graph.ts';
import { bytesField, numberField } from './protobuf.ts';

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { irVersion: 1, opset: 8 } as const;
const OPSET_VERSION = 2;
const GRAPH_NAME = 2;
/** Of onnx 1.10 and later. */
const IR_VERSION = 8;

/**
 * @param fields of the graph: nodes, constants, inputs and outputs
 * @param opset version of ONNX's own operators
 * @returns a model
 */
export function modelOf(name: string, fields: readonly Buffer[], opset: number): Buffer {
  return Buffer.concat([
    numberField(MODEL.irVersion, IR_VERSION),
    bytesField(MODEL_GRAPH, Buffer.concat([...fields, bytesField(GRAPH_NAME, name)])),
    bytesField(MODEL.opset, numberField(OPSET_VERSION, opset)),
  ]);
}
