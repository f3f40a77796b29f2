import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { GRAPH, integersOf, readOnnxGraph } from './graph.ts';
import { graphNode, integersAttribute } from './graph-node.ts';
import { modelOf } from './model.ts';
import { PHASES } from './phases.ts';
import { withPlanarConvolutions } from './planar-convolutions.ts';
import { floatsConstant } from './tensor.ts';
import { floatsValue } from './value-info.ts';

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
const value = (field: number, name: string, channels: number) => floatsValue(field, name, [1, channels, 'length']);

/** Convolutions with all that one can say of them, and what stands between those of a voice. */
function model(opset: number): Buffer {
  const graph = [
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
    weights('first', [16, 8, 3]),
    weights('bias', [16]),
    weights('second', [16, 16, 5]),
    weights('third', [16, 8, 8]),
    weights('fourth', [8, 8, 3]),
    value(GRAPH.input, 'sound', 8),
    value(GRAPH.output, 'end', 8),
    value(GRAPH.output, 'short', 16),
  ];
  return modelOf('convolutions', graph, opset);
}

/** The end of a vocoder: sound at sixteen times the rate, two branches that are added to it, their mean, and one channel. */
function vocoder(): Buffer {
  const same = (kernel: number, dilation: number) => [
    integersAttribute('kernel_shape', [kernel]),
    integersAttribute('dilations', [dilation]),
    integersAttribute(
      'pads',
      Array.from({ length: 2 }, () => (dilation * (kernel - 1)) / 2),
    ),
  ];
  const graph = [
    graphNode(
      'ConvTranspose',
      ['sound', 'up'],
      ['raised'],
      [integersAttribute('kernel_shape', [32]), integersAttribute('strides', [16]), integersAttribute('pads', [8, 8])],
    ),
    graphNode('LeakyRelu', ['raised'], ['bent']),
    graphNode('Conv', ['bent', 'first', 'bias'], ['one'], same(3, 1)),
    graphNode('Add', ['one', 'raised'], ['one_sum']),
    graphNode('Conv', ['bent', 'second', 'bias'], ['other'], same(3, 2)),
    graphNode('Add', ['other', 'raised'], ['other_sum']),
    graphNode('Add', ['one_sum', 'other_sum'], ['all']),
    graphNode('Div', ['all', 'two'], ['mean']),
    graphNode('LeakyRelu', ['mean'], ['bent_mean']),
    graphNode('Conv', ['bent_mean', 'last'], ['wave'], same(7, 1)),
    graphNode('Tanh', ['wave'], ['end']),
    weights('up', [16, 32, 32]),
    weights('first', [32, 32, 3]),
    weights('second', [32, 32, 3]),
    weights('bias', [32]),
    weights('last', [1, 32, 7]),
    floatsConstant('two', [], Float32Array.of(2)),
    value(GRAPH.input, 'sound', 16),
    value(GRAPH.output, 'end', 1),
  ];
  return modelOf('vocoder', graph, 15);
}

async function run(bytes: Buffer, channels = 8, optimisedFile?: string): Promise<Tensor[]> {
  const session = await InferenceSession.create(
    bytes,
    optimisedFile === undefined ? {} : { optimizedModelFilePath: optimisedFile },
  );
  const outputs = await session.run({ sound: new Tensor('float32', wave(channels * 50), [1, channels, 50]) });
  await session.release();
  return Object.values(outputs) as Tensor[];
}

function expectSame(found: readonly Tensor[], expected: readonly Tensor[]): void {
  expect(found.map(({ dims }) => dims)).toEqual(expected.map(({ dims }) => dims));
  for (const [index, { data }] of expected.entries()) {
    expect(data.length).toBeGreaterThan(100);
    const samples = found[index]?.data as Float32Array;
    for (const [at, sample] of (data as Float32Array).entries()) expect(samples[at]).toBeCloseTo(sample, 4);
  }
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
  expectSame(await run(planar), await run(linear));
});

test('a vocoder gives the same samples, with its mean, its upsampling and its one channel as convolutions', async () => {
  const linear = vocoder();
  const planar = withPlanarConvolutions(linear);
  const folder = mkdtempSync(join(tmpdir(), 'hark-planar-'));
  const optimised = join(folder, 'optimised.onnx');
  expectSame(await run(planar, 16, optimised), await run(linear, 16));
  const { nodes } = readOnnxGraph(readFileSync(optimised));
  rmSync(folder, { recursive: true });
  // Other processors do not compute by blocks.
  if (arch() !== 'x64') return;
  expect(nodes.filter(({ operator }) => operator === 'Div' || operator === 'ConvTranspose')).toEqual([]);
  const strides = nodes.flatMap((node) => integersOf(node, 'strides') ?? []);
  expect(strides.filter((stride) => stride === PHASES)).toHaveLength(1);
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
