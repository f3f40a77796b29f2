import { bytesField, numberField } from './protobuf.ts';

/** Field numbers of ValueInfoProto, TypeProto and TensorShapeProto in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const VALUE = { name: 1, type: 2 } as const;
const TENSOR_TYPE = 1;
const TENSOR = { elementType: 1, shape: 2 } as const;
const DIMENSION = 1;
const SIZE = { value: 1, name: 2 } as const;
const FLOAT = 1;

/**
 * @param field of the graph: an input, an output or a tensor between nodes
 * @param shape a size, or the name of one that is only known when the model runs: tensors with the same name are equally long
 * @returns what a tensor of floats is, as a field of a graph
 */
export function floatsValue(field: number, name: string, shape: readonly (number | string)[]): Buffer {
  const sizes = shape.map((size) =>
    bytesField(DIMENSION, typeof size === 'number' ? numberField(SIZE.value, size) : bytesField(SIZE.name, size)),
  );
  const tensor = [numberField(TENSOR.elementType, FLOAT), bytesField(TENSOR.shape, Buffer.concat(sizes))];
  const type = bytesField(TENSOR_TYPE, Buffer.concat(tensor));
  return bytesField(field, Buffer.concat([bytesField(VALUE.name, name), bytesField(VALUE.type, type)]));
}
