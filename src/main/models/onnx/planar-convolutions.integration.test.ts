import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { ATTRIBUTE, GRAPH, MODEL_GRAPH, readOnnxGraph } from './graph.ts';
import { graphNode } from './graph-node.ts';
import { withPlanarConvolutions } from './planar-convolutions.ts';
import { bytesField, numberField } from './protobuf.ts';

const FLOAT = 1;
const INTEGERS = 7;

/** Values that repeat after a long time, the same in each run. */
const wave = (length: number) => Float32Array.from({ length }, (_, at) => Math.sin(at * 1.7 + at * at * 0.01));

function weights(name: string, dimensions: readonly number[]): Buffer {
  const values = wave(dimensions.reduce((product, each) => product * each, 1));
  return bytesField(
    GRAPH.initializer,
    Buffer.concat([
      ...dimensions.map((dimension) => numberField(1, dimension)),
      numberField(2, FLOAT),
      bytesField(8, name),
      bytesField(9, Buffer.from(values.buffer)),
    ]),
  );
}

function integers(name: string, values: readonly number[]): Buffer {
  const fields = values.map((value) => numberField(ATTRIBUTE.integers, value));
  return Buffer.concat([bytesField(ATTRIBUTE.name, name), ...fields, numberField(ATTRIBUTE.type, INTEGERS)]);
}

/** [1, channels, any length] */
function value(number: number, name: string, channels: number): Buffer {
  const shape = [numberField(1, 1), numberField(1, channels), bytesField(2, 'length')];
  const tensor = [numberField(1, FLOAT), bytesField(2, Buffer.concat(shape.map((each) => bytesField(1, each))))];
  return bytesField(number, Buffer.concat([bytesField(1, name), bytesField(2, bytesField(1, Buffer.concat(tensor)))]));
}

/** Convolutions with all that one can say of them. */
function model(opset: number): Buffer {
  const graph = Buffer.concat([
    graphNode(
      'Conv',
      ['sound', 'first', 'bias'],
      ['wide'],
      [integers('kernel_shape', [3]), integers('dilations', [2]), integers('pads', [1, 2])],
    ),
    graphNode('LeakyRelu', ['wide'], ['bent']),
    graphNode('Conv', ['bent', 'second'], ['short'], [integers('kernel_shape', [5]), integers('strides', [3])]),
    graphNode(
      'ConvTranspose',
      ['short', 'third'],
      ['made'],
      [
        integers('kernel_shape', [8]),
        integers('strides', [4]),
        integers('pads', [1, 2]),
        integers('output_padding', [1]),
      ],
    ),
    bytesField(2, 'convolutions'),
    weights('first', [16, 8, 3]),
    weights('bias', [16]),
    weights('second', [16, 16, 5]),
    weights('third', [16, 8, 8]),
    value(GRAPH.input, 'sound', 8),
    value(GRAPH.output, 'made', 8),
  ]);
  return Buffer.concat([numberField(1, 8), bytesField(MODEL_GRAPH, graph), bytesField(8, numberField(2, opset))]);
}

async function run(bytes: Buffer) {
  const session = await InferenceSession.create(bytes);
  const { made } = await session.run({ sound: new Tensor('float32', wave(8 * 50), [1, 8, 50]) });
  await session.release();
  return made as Tensor;
}

test('convolutions over two axes give what those over one gave', async () => {
  const linear = model(15);
  const planar = withPlanarConvolutions(linear);
  const kernels = readOnnxGraph(planar).nodes.flatMap(({ operator }) => (operator.startsWith('Conv') ? operator : []));
  expect(kernels).toEqual(['Conv', 'Conv', 'ConvTranspose']);
  expect(readOnnxGraph(planar).nodes.filter(({ operator }) => operator === 'Squeeze')).toHaveLength(3);
  const [expected, found] = [await run(linear), await run(planar)];
  expect(found.dims).toEqual(expected.dims);
  const given = expected.data as Float32Array;
  expect(found.data.length).toBeGreaterThan(100);
  for (const [at, sample] of (found.data as Float32Array).entries()) expect(sample).toBeCloseTo(given[at] as number, 4);
});

test('leaves models of older operators as they are, and convolutions of images', () => {
  const old = model(11);
  expect(withPlanarConvolutions(old)).toBe(old);
  const planar = withPlanarConvolutions(model(15));
  expect(withPlanarConvolutions(planar)).toBe(planar);
});
