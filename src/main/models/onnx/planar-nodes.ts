import { arch } from 'node:os';
import { ATTRIBUTE, GRAPH, integersOf, NODE, type OnnxNode } from './graph.ts';
import { graphNode, integerAttribute, integersAttribute } from './graph-node.ts';
import { multipleThrough } from './length.ts';
import { PHASES, type PhasedWeights, phasedWeights } from './phases.ts';
import { bytesField, type Field, fieldsOf, numbersOf, textsOf } from './protobuf.ts';
import { floatsConstant, floatsOf, integersConstant, shapeOf } from './tensor.ts';
import { type Upsampling, upsamplingOf } from './upsampling.ts';

/** The new axis of [batch, channels, length], and of its weights, stands before the length. */
const NEW_AXIS = 2;
const AXES = 'hark_planar_axes';
/** Axes of length one, between batch and length. */
const ONE_CHANNEL = 'hark_one_channel_axes';
/** What a convolution does along an axis of length one. */
const ALONG_NEW_AXIS = new Map([
  ['kernel_shape', 1],
  ['strides', 1],
  ['dilations', 1],
  ['output_padding', 0],
]);
/** Where onnxruntime, as npm has it, computes by blocks of channels: `MlasNchwcGetBlockSize` in its platform.cpp. */
const COMPUTES_BY_BLOCKS = arch() === 'x64';

/** A tensor with the new axis. */
interface PlanarTensor {
  name: string;
  /** Undefined where they are not known. */
  channels?: number | undefined;
  /** A whole number that its length can always be divided by. */
  multipleOf: number;
  /** Whether a convolution makes it for one node alone, so that an activation can be computed as its end. */
  endsConvolution: boolean;
}

/** Nodes of a graph in the making, in which what a convolution made keeps the new axis until a node needs it without. */
export class PlanarNodes {
  readonly #constants: ReadonlyMap<string, Buffer>;
  readonly #fields: Buffer[] = [integersConstant(AXES, [NEW_AXIS])];
  /** Tensor → the one of the same numbers with the new axis. */
  readonly #planar = new Map<string, PlanarTensor>();
  /** Tensors with the new axis that stand in the graph without it as well. */
  readonly #linear = new Set<string>();
  /** Constants, and tensors that several nodes take, which were added. */
  readonly #added = new Set<string>();

  /** @param constants name → a message of type TensorProto */
  constructor(constants: ReadonlyMap<string, Buffer>) {
    this.#constants = constants;
  }

  /** Whether convolutions, or what follows them, made all of these tensors. */
  arePlanar(tensors: readonly string[]): boolean {
    return tensors.every((tensor) => this.#planar.has(tensor));
  }

  /** Whether a division is by one number, of a tensor of which enough is known. */
  canScale({ inputs: [tensor = '', divisor = ''] }: OnnxNode): boolean {
    const isKnown = this.#planar.get(tensor)?.channels !== undefined;
    return COMPUTES_BY_BLOCKS && isKnown && this.#numberOf(divisor) !== undefined;
  }

  /** @param consumers the operators that take the result */
  addConvolution(node: OnnxNode, consumers: readonly string[]): void {
    const [data = '', weights = ''] = node.inputs;
    const [output = ''] = node.outputs;
    const from = this.#withAxis(data);
    const constant = this.#constants.get(weights);
    const [first, second] = constant ? shapeOf(constant) : [];
    const multipleOf = multipleThrough(node, from.multipleOf);
    const planar = this.#convolved(node, from, multipleOf);
    const made = {
      ...planar,
      channels: node.operator === 'Conv' ? first : second,
      multipleOf,
      endsConvolution: planar.endsConvolution && consumers.length === 1,
    };
    // A transposed convolution is not made by blocks; sums with its result are.
    const isSummed = node.operator === 'ConvTranspose' && consumers.includes('Add');
    this.#planar.set(output, isSummed ? this.#scaled(made, 1) : made);
  }

  addSum({ inputs, outputs: [output = ''] }: OnnxNode): void {
    const tensors = inputs.map((input) => this.#withAxis(input));
    const names = tensors.map(({ name }) => name);
    this.#keep(output, this.#add('Add', names, `${output}_planar`), tensors[0] as PlanarTensor);
  }

  /** @param consumers the operators that take the result */
  addActivation(node: OnnxNode, consumers: readonly string[]): void {
    const [input = ''] = node.inputs;
    const [output = ''] = node.outputs;
    const data = this.#withAxis(input);
    // By blocks onnxruntime computes an activation only as the end of a convolution.
    const isCopied = !data.endsConvolution && consumers.every((consumer) => consumer === 'Conv');
    const { name } = isCopied ? this.#scaled(data, 1) : data;
    const attributes = attributesOf(node).map(({ content }) => content);
    this.#keep(output, this.#add(node.operator, [name], `${output}_planar`, attributes), data);
  }

  /**
   * A division of which `canScale` holds.
   * @param consumers the operators that take the result
   */
  addQuotient({ inputs: [tensor = '', divisor = ''], outputs: [output = ''] }: OnnxNode, consumers: readonly string[]) {
    const factor = 1 / (this.#numberOf(divisor) as number);
    const scaled = this.#scaled(this.#withAxis(tensor), factor);
    this.#planar.set(output, { ...scaled, endsConvolution: consumers.length === 1 });
  }

  /** A node that takes and makes tensors as they are in the model. */
  addOther({ content, inputs }: OnnxNode): void {
    for (const input of inputs) this.#withoutAxis(input);
    this.#fields.push(bytesField(GRAPH.node, content));
  }

  /**
   * @param outputs of the graph
   * @returns all nodes, and what else the graph needs besides the model's constants
   */
  end(outputs: readonly string[]): Buffer[] {
    for (const output of outputs) this.#withoutAxis(output);
    return this.#fields;
  }

  /** @param of the tensor whose shape it has */
  #keep(tensor: string, name: string, of: PlanarTensor): void {
    this.#planar.set(tensor, { ...of, name, endsConvolution: false });
  }

  #withAxis(tensor: string): PlanarTensor {
    const known = this.#planar.get(tensor);
    if (known !== undefined) return known;
    const name = this.#add('Unsqueeze', [tensor, AXES], `${tensor}_planar`);
    const planar = { name, multipleOf: 1, endsConvolution: false };
    this.#planar.set(tensor, planar);
    this.#linear.add(tensor);
    return planar;
  }

  #withoutAxis(tensor: string): void {
    const planar = this.#planar.get(tensor);
    if (planar === undefined || this.#linear.has(tensor)) return;
    this.#add('Squeeze', [planar.name, AXES], tensor);
    this.#linear.add(tensor);
  }

  #numberOf(constant: string): number | undefined {
    const tensor = this.#constants.get(constant);
    return tensor && shapeOf(tensor).length === 0 ? floatsOf(tensor)?.[0] : undefined;
  }

  /** A convolution in the way that is fastest. */
  #convolved(
    node: OnnxNode,
    { name }: PlanarTensor,
    multipleOf: number,
  ): Pick<PlanarTensor, 'name' | 'endsConvolution'> {
    const [, weights, bias] = node.inputs.map((input) => this.#constants.get(input));
    const isLinear = node.operator === 'Conv';
    if (COMPUTES_BY_BLOCKS) {
      const phased = isLinear ? phasedWeights(node, multipleOf, weights) : undefined;
      if (phased) return { name: this.#convolveInPhases(node, name, phased), endsConvolution: false };
      const upsampling = isLinear ? undefined : upsamplingOf(node, weights, bias);
      if (upsampling) return { name: this.#upsample(node, name, upsampling), endsConvolution: false };
    }
    return { name: this.#convolve(node, name), endsConvolution: isLinear };
  }

  #convolve(node: OnnxNode, data: string): string {
    const [, weights = '', ...rest] = node.inputs;
    const [output = ''] = node.outputs;
    const planarWeights = `${output}_weights`;
    // Of weights that are constant this is done once, when the model is loaded.
    this.#add('Unsqueeze', [weights, AXES], planarWeights);
    const attributes = attributesOf(node).map(({ content }) => planarAttribute(content));
    return this.#add(node.operator, [data, planarWeights, ...rest], `${output}_planar`, attributes);
  }

  #convolveInPhases(node: OnnxNode, data: string, { shape, values }: PhasedWeights): string {
    const [output = ''] = node.outputs;
    const [, , , kernel] = shape;
    const weights = `${output}_weights`;
    this.#fields.push(floatsConstant(weights, shape, values));
    const attributes = [
      integersAttribute('kernel_shape', [1, kernel]),
      integersAttribute('strides', [1, PHASES]),
      integersAttribute('pads', withNewAxis(integersOf(node, 'pads') ?? [0, 0])),
    ];
    const phases = this.#add('Conv', [data, weights], `${output}_phases`, attributes);
    // [batch, phases, 1, steps] to [batch, 1, 1, steps × phases]
    const ordered = this.#add('Transpose', [phases], `${output}_ordered`, [integersAttribute('perm', [0, 2, 3, 1])]);
    const samples = this.#add('Flatten', [ordered], `${output}_samples`);
    this.#addConstant(ONE_CHANNEL, () => integersConstant(ONE_CHANNEL, [1, 2]));
    return this.#add('Unsqueeze', [samples, ONE_CHANNEL], `${output}_planar`);
  }

  #upsample(node: OnnxNode, data: string, upsampling: Upsampling): string {
    const { stride, channels, padding, taps, weights, inputs, bias } = upsampling;
    const [output = ''] = node.outputs;
    const constants = [`${output}_weights`];
    this.#fields.push(floatsConstant(`${output}_weights`, [stride * channels, inputs, 1, taps], weights));
    if (bias) {
      constants.push(`${output}_bias`);
      this.#fields.push(floatsConstant(`${output}_bias`, [bias.length], bias));
    }
    const attributes = [
      integersAttribute('kernel_shape', [1, taps]),
      integersAttribute('pads', withNewAxis([taps - 1, taps - 1])),
    ];
    const phases = this.#add('Conv', [data, ...constants], `${output}_phases`, attributes);
    const ordered = this.#add('Transpose', [phases], `${output}_ordered`, [integersAttribute('perm', [0, 2, 3, 1])]);
    const integers = (name: string, values: readonly number[]) => {
      this.#fields.push(integersConstant(`${output}_${name}`, values));
      return `${output}_${name}`;
    };
    const samples = this.#add('Reshape', [ordered, integers('shape', [0, 1, -1, channels])], `${output}_samples`);
    const ends = [integers('start', [padding]), integers('end', [-padding]), integers('axis', [2])];
    const inner = this.#add('Slice', [samples, ...ends], `${output}_inner`);
    return this.#add('Transpose', [inner], `${output}_planar`, [integersAttribute('perm', [0, 3, 1, 2])]);
  }

  /** Multiplies each channel by a number as a convolution, so that what follows is computed by blocks. */
  #scaled(tensor: PlanarTensor, factor: number): PlanarTensor {
    const { name, channels } = tensor;
    if (!COMPUTES_BY_BLOCKS || channels === undefined) return tensor;
    const factors = `hark_${factor}_${channels}`;
    this.#addConstant(factors, () =>
      floatsConstant(factors, [channels, 1, 1, 1], new Float32Array(channels).fill(factor)),
    );
    const scaled = { ...tensor, name: `${name}_by_${factor}`, endsConvolution: false };
    if (this.#added.has(scaled.name)) return scaled;
    this.#added.add(scaled.name);
    const attributes = [integersAttribute('kernel_shape', [1, 1]), integerAttribute('group', channels)];
    this.#add('Conv', [name, factors], scaled.name, attributes);
    return scaled;
  }

  #addConstant(name: string, constant: () => Buffer): void {
    if (this.#added.has(name)) return;
    this.#added.add(name);
    this.#fields.push(constant());
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
  if (name === 'pads') return integersAttribute(name, withNewAxis(integers));
  const along = ALONG_NEW_AXIS.get(name);
  return along === undefined ? attribute : integersAttribute(name, [along, ...integers]);
}

/** @param paddings at the beginning and at the end; the beginnings of all axes come before their ends */
function withNewAxis(paddings: readonly number[]): number[] {
  return paddings.flatMap((padding) => [0, padding]);
}
