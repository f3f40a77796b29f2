import { arch } from 'node:os';
import { ATTRIBUTE, GRAPH, NODE, type OnnxNode } from './graph.ts';
import { graphNode, integerAttribute, integersAttribute } from './graph-node.ts';
import { bytesField, type Field, fieldsOf, numbersOf, textsOf } from './protobuf.ts';
import { floatsConstant, integersConstant } from './tensor.ts';

/** The new axis of [batch, channels, length], and of its weights, stands before the length. */
const NEW_AXIS = 2;
const AXES = 'hark_planar_axes';
/** What a convolution does along an axis of length one. */
const ALONG_NEW_AXIS = new Map([
  ['kernel_shape', 1],
  ['strides', 1],
  ['dilations', 1],
  ['output_padding', 0],
]);
/** Where onnxruntime, as npm has it, computes by blocks of channels: `MlasNchwcGetBlockSize` in its platform.cpp. */
const COMPUTES_BY_BLOCKS = arch() === 'x64';

/** Nodes of a graph in the making, in which what a convolution made keeps the new axis until a node needs it without. */
export class PlanarNodes {
  readonly #shapesOfConstants: ReadonlyMap<string, readonly number[]>;
  readonly #fields: Buffer[] = [integersConstant(AXES, [NEW_AXIS])];
  /** Tensor → the one of the same numbers with the new axis. */
  readonly #planar = new Map<string, string>();
  /** Tensors with the new axis that stand in the graph without it as well. */
  readonly #linear = new Set<string>();
  /** Tensor → its channels, where they are known. */
  readonly #channels = new Map<string, number>();
  readonly #copiers = new Set<number>();

  constructor(shapesOfConstants: ReadonlyMap<string, readonly number[]>) {
    this.#shapesOfConstants = shapesOfConstants;
  }

  /** Whether convolutions, or what follows them, made all of these tensors. */
  arePlanar(tensors: readonly string[]): boolean {
    return tensors.every((tensor) => this.#planar.has(tensor));
  }

  /** @param consumers the operators that take the result */
  addConvolution(node: OnnxNode, consumers: readonly string[]): void {
    const [data = '', weights = '', ...rest] = node.inputs;
    const [output = ''] = node.outputs;
    const [first, second] = this.#shapesOfConstants.get(weights) ?? [];
    const channels = node.operator === 'Conv' ? first : second;
    const planarWeights = `${output}_weights`;
    // Of weights that are constant this is done once, when the model is loaded.
    this.#add('Unsqueeze', [weights, AXES], planarWeights);
    const attributes = attributesOf(node).map(({ content }) => planarAttribute(content));
    const made = this.#add(
      node.operator,
      [this.#withAxis(data), planarWeights, ...rest],
      `${output}_planar`,
      attributes,
    );
    // A transposed convolution is not computed by blocks; sums with its result are.
    const isSummed = node.operator === 'ConvTranspose' && consumers.includes('Add');
    this.#keep(output, isSummed ? this.#copyByBlocks(made, channels) : made, channels);
  }

  addSum({ inputs, outputs: [output = ''] }: OnnxNode): void {
    const channels = this.#channels.get(inputs[0] ?? '');
    this.#keep(
      output,
      this.#add(
        'Add',
        inputs.map((input) => this.#withAxis(input)),
        `${output}_planar`,
      ),
      channels,
    );
  }

  /** @param consumers the operators that take the result */
  addActivation(node: OnnxNode, consumers: readonly string[]): void {
    const [input = ''] = node.inputs;
    const [output = ''] = node.outputs;
    const channels = this.#channels.get(input);
    const data = this.#withAxis(input);
    // By blocks onnxruntime computes an activation only as the end of a convolution.
    const isByBlocks = consumers.every((consumer) => consumer === 'Conv');
    const copy = isByBlocks ? this.#copyByBlocks(data, channels) : data;
    const attributes = attributesOf(node).map(({ content }) => content);
    this.#keep(output, this.#add(node.operator, [copy], `${output}_planar`, attributes), channels);
  }

  /** A node that takes and makes tensors as they are in the model. */
  addOther({ content, inputs }: OnnxNode): void {
    for (const input of inputs) this.#withoutAxis(input);
    this.#fields.push(bytesField(GRAPH.node, content));
  }

  /**
   * @param outputs of the graph
   * @returns all nodes, and the constants that they need besides the model's
   */
  end(outputs: readonly string[]): Buffer[] {
    for (const output of outputs) this.#withoutAxis(output);
    return this.#fields;
  }

  #keep(tensor: string, planar: string, channels: number | undefined): void {
    this.#planar.set(tensor, planar);
    if (channels !== undefined) this.#channels.set(tensor, channels);
  }

  #withAxis(tensor: string): string {
    const known = this.#planar.get(tensor);
    if (known !== undefined) return known;
    const planar = this.#add('Unsqueeze', [tensor, AXES], `${tensor}_planar`);
    this.#planar.set(tensor, planar);
    this.#linear.add(tensor);
    return planar;
  }

  #withoutAxis(tensor: string): void {
    const planar = this.#planar.get(tensor);
    if (planar === undefined || this.#linear.has(tensor)) return;
    this.#add('Squeeze', [planar, AXES], tensor);
    this.#linear.add(tensor);
  }

  /** Multiplies each channel by one, so that what follows is computed by blocks. */
  #copyByBlocks(planar: string, channels: number | undefined): string {
    if (!COMPUTES_BY_BLOCKS || channels === undefined) return planar;
    const ones = `hark_ones_${channels}`;
    if (!this.#copiers.has(channels)) {
      this.#copiers.add(channels);
      this.#fields.push(floatsConstant(ones, [channels, 1, 1, 1], new Float32Array(channels).fill(1)));
    }
    const attributes = [integersAttribute('kernel_shape', [1, 1]), integerAttribute('group', channels)];
    return this.#add('Conv', [planar, ones], `${planar}_blocks`, attributes);
  }

  #add(operator: string, inputs: string[], output: string, attributes: Buffer[] = []): string {
    this.#fields.push(graphNode(operator, inputs, [output], attributes));
    return output;
  }
}

function attributesOf({ content }: OnnxNode): Field[] {
  return fieldsOf(content).filter(({ number }) => number === NODE.attribute);
}

function planarAttribute(attribute: Buffer): Buffer {
  const [name = ''] = textsOf(attribute, ATTRIBUTE.name);
  const integers = numbersOf(attribute, ATTRIBUTE.integers);
  // The beginnings of all axes come before their ends.
  if (name === 'pads')
    return integersAttribute(
      name,
      integers.flatMap((padding) => [0, padding]),
    );
  const along = ALONG_NEW_AXIS.get(name);
  return along === undefined ? attribute : integersAttribute(name, [along, ...integers]);
}
