import { GRAPH } from './graph.ts';
import { bytesField, fieldsOf, numberField, numbersOf } from './protobuf.ts';

/** Field numbers and types of TensorProto in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const TENSOR = { dimensions: 1, dataType: 2, name: 8, rawData: 9 } as const;
const FLOAT = 1;
const INT64 = 7;

/** @param tensor a message of type TensorProto */
export function shapeOf(tensor: Buffer): number[] {
  return numbersOf(tensor, TENSOR.dimensions);
}

/**
 * @param tensor a message of type TensorProto
 * @returns undefined for other numbers than floats, and for floats that are not written as bytes
 */
export function floatsOf(tensor: Buffer): Float32Array | undefined {
  const [bytes] = fieldsOf(tensor).filter(({ number }) => number === TENSOR.rawData);
  if (!bytes || numbersOf(tensor, TENSOR.dataType)[0] !== FLOAT) return undefined;
  // A copy, because floats must begin at a multiple of four.
  return new Float32Array(Uint8Array.from(bytes.content).buffer);
}

/** @returns a constant of one axis, as a field of a graph */
export function integersConstant(name: string, values: readonly number[]): Buffer {
  const bytes = Buffer.from(BigInt64Array.from(values, BigInt).buffer);
  return constant(name, [values.length], INT64, [bytesField(TENSOR.rawData, bytes)]);
}

/** @returns a constant, as a field of a graph */
export function floatsConstant(name: string, shape: readonly number[], values: Float32Array): Buffer {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return constant(name, shape, FLOAT, [bytesField(TENSOR.rawData, bytes)]);
}

/** @param data ONNX wants the bytes of little-endian machines, which all that Hark runs on are */
function constant(name: string, shape: readonly number[], dataType: number, data: readonly Buffer[]): Buffer {
  const tensor = [
    ...shape.map((dimension) => numberField(TENSOR.dimensions, dimension)),
    numberField(TENSOR.dataType, dataType),
    ...data,
    bytesField(TENSOR.name, name),
  ];
  return bytesField(GRAPH.initializer, Buffer.concat(tensor));
}
