import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { GRAPH, integersOf, MODEL_GRAPH, readOnnxGraph } from './graph.ts';
import { graphNode, integersAttribute } from './graph-node.ts';
import { withPlanarConvolutions } from './planar-convolutions.ts';
import { bytesField, numberField } from './protobuf.ts';
import { floatsConstant } from './tensor.ts';

const FLOAT = 1;

/** Values that repeat after a long time, the same in each run. */
const wave = (length: number) => Float32Array.from({ length }, (_, at) => Math.sin(at * 1.7 + at * at * 0.01));

function weights(name: string, shape: readonly number[]): Buffer {
  const values = wave(shape.reduce((product, each) => product * each, 1));
  return floatsConstant(
    name,
    shape,
    values.map((value) => value / 4),
  );
}

/** [1, channels, any length] */
function value(number: number, name: string, channels: number): Buffer {
  const shape = [numberField(1, 1), numberField(1, channels), bytesField(2, 'length')];
  const tensor = [numberField(1, FLOAT), bytesField(2, Buffer.concat(shape.map((each) => bytesField(1, each))))];
  return bytesField(number, Buffer.concat([bytesField(1, name), bytesField(2, bytesField(1, Buffer.concat(tensor)))]));
}

/** Convolutions with all that one can say of them, and what stands between those of a voice. */
function model(opset: number): Buffer {
  const graph = Buffer.concat([
    graphNode(
      'Conv',
      ['sound', 'first', 'bias'],
      ['wide'],
      [integersAttribute('kernel_shape', [3]), integersAttribute('dilations', [2]), integersAttribute('pads', [1, 2])],
    ),
    graphNode('LeakyRelu', ['wide'], ['bent']),
    graphNode(
      'Conv',
      ['bent', 'second'],
      ['short'],
      [integersAttribute('kernel_shape', [5]), integersAttribute('strides', [3])],
    ),
    graphNode(
      'ConvTranspose',
      ['short', 'third'],
      ['made'],
      [
        integersAttribute('kernel_shape', [8]),
        integersAttribute('strides', [4]),
        integersAttribute('pads', [1, 2]),
        integersAttribute('output_padding', [1]),
      ],
    ),
    graphNode('LeakyRelu', ['made'], ['flat']),
    graphNode(
      'Conv',
      ['flat', 'fourth'],
      ['turned'],
      [integersAttribute('kernel_shape', [3]), integersAttribute('pads', [1, 1])],
    ),
    graphNode('Add', ['turned', 'made'], ['sum']),
    graphNode('Tanh', ['sum'], ['clipped']),
    graphNode('Add', ['clipped', 'sum'], ['end']),
    bytesField(2, 'convolutions'),
    weights('first', [16, 8, 3]),
    weights('bias', [16]),
    weights('second', [16, 16, 5]),
    weights('third', [16, 8, 8]),
    weights('fourth', [8, 8, 3]),
    value(GRAPH.input, 'sound', 8),
    value(GRAPH.output, 'end', 8),
    value(GRAPH.output, 'short', 16),
  ]);
  return Buffer.concat([numberField(1, 8), bytesField(MODEL_GRAPH, graph), bytesField(8, numberField(2, opset))]);
}

async function run(bytes: Buffer) {
  const session = await InferenceSession.create(bytes);
  const { end, short } = await session.run({ sound: new Tensor('float32', wave(8 * 50), [1, 8, 50]) });
  await session.release();
  return [end, short] as [Tensor, Tensor];
}

test('convolutions over two axes give what those over one gave', async () => {
  const linear = model(15);
  const planar = withPlanarConvolutions(linear);
  const kernels = readOnnxGraph(planar).nodes.filter(({ operator }) => operator.startsWith('Conv'));
  const shapes = kernels.map((node) => integersOf(node, 'kernel_shape'));
  expect(shapes.filter((shape) => String(shape) !== '1,1')).toEqual([
    [1, 3],
    [1, 5],
    [1, 8],
    [1, 3],
  ]);
  const [expected, found] = [await run(linear), await run(planar)];
  for (const [index, { dims, data }] of expected.entries()) {
    expect(found[index]?.dims).toEqual(dims);
    expect(data.length).toBeGreaterThan(100);
    const samples = found[index]?.data as Float32Array;
    for (const [at, sample] of (data as Float32Array).entries()) expect(samples[at]).toBeCloseTo(sample, 4);
  }
});

test('takes the further axis away only for what needs it away', () => {
  const { nodes } = readOnnxGraph(withPlanarConvolutions(model(15)));
  const squeezed = nodes.flatMap(({ operator, outputs }) => (operator === 'Squeeze' ? outputs : []));
  expect(squeezed).toEqual(['sum', 'short']);
});

test('leaves models of older operators as they are, and convolutions of images', () => {
  const old = model(11);
  expect(withPlanarConvolutions(old)).toBe(old);
  const planar = withPlanarConvolutions(model(15));
  expect(withPlanarConvolutions(planar)).toBe(planar);
});
