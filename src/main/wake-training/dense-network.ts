/** Adam's constants (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015). */
const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;
/** Decoupled (Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019). */
const WEIGHT_DECAY = 0.01;

/** A layer in which each output sees each input: outputs × inputs weights, and a bias for each output. */
export interface DenseLayer {
  inputs: number;
  outputs: number;
  weights: Float32Array;
  biases: Float32Array;
}

interface TrainedLayer extends DenseLayer {
  values: Float32Array;
  errors: Float32Array;
  weightGradients: Float32Array;
  biasGradients: Float32Array;
  weightMoments: [Float32Array, Float32Array];
  biasMoments: [Float32Array, Float32Array];
}

/** A small network of dense layers, ReLU between them and a sigmoid at the end, and how it learns. */
export class DenseNetwork {
  readonly #layers: TrainedLayer[];
  #steps = 0;

  /**
   * @param sizes of the input, the hidden layers and the output, which is 1
   * @param random begins the weights (He et al., "Delving Deep into Rectifiers", 2015)
   */
  constructor(sizes: readonly number[], random: () => number) {
    this.#layers = sizes.slice(1).map((outputs, index) => {
      const inputs = sizes[index] as number;
      const range = Math.sqrt(6 / inputs);
      return {
        inputs,
        outputs,
        weights: Float32Array.from({ length: inputs * outputs }, () => (2 * random() - 1) * range),
        biases: new Float32Array(outputs),
        values: new Float32Array(outputs),
        errors: new Float32Array(outputs),
        weightGradients: new Float32Array(inputs * outputs),
        biasGradients: new Float32Array(outputs),
        weightMoments: [new Float32Array(inputs * outputs), new Float32Array(inputs * outputs)],
        biasMoments: [new Float32Array(outputs), new Float32Array(outputs)],
      };
    });
  }

  get layers(): readonly DenseLayer[] {
    return this.#layers;
  }

  /** @returns the logit: the score is its sigmoid */
  logit(input: Float32Array): number {
    let values = input;
    for (const [index, layer] of this.#layers.entries()) {
      const isLast = index === this.#layers.length - 1;
      for (let output = 0; output < layer.outputs; output++) {
        const sum = (layer.biases[output] as number) + dot(layer.weights, output * layer.inputs, values);
        layer.values[output] = isLast || sum > 0 ? sum : 0;
      }
      values = layer.values;
    }
    return values[0] as number;
  }

  /** Adds one example's share to the next step. @param target 0 or 1 */
  learn(input: Float32Array, target: number): void {
    (this.#layers.at(-1) as TrainedLayer).errors[0] = sigmoid(this.logit(input)) - target;
    for (let index = this.#layers.length - 1; index >= 0; index--) {
      const layer = this.#layers[index] as TrainedLayer;
      const before = this.#layers[index - 1];
      const inputs = before?.values ?? input;
      before?.errors.fill(0);
      for (let output = 0; output < layer.outputs; output++) {
        const share = layer.errors[output] as number;
        if (share === 0) continue;
        layer.biasGradients[output] = (layer.biasGradients[output] as number) + share;
        const row = output * layer.inputs;
        addScaled(layer.weightGradients, row, inputs, share);
        if (before) addBack(before.errors, layer.weights, row, share);
      }
      if (before) silence(before.errors, before.values);
    }
  }

  /** Changes the weights by what was learnt since the last step. @param examples so many were. @param rate learning rate */
  step(examples: number, rate: number): void {
    this.#steps += 1;
    const corrected = (rate * Math.sqrt(1 - BETA_2 ** this.#steps)) / (1 - BETA_1 ** this.#steps);
    for (const layer of this.#layers) {
      update(layer.weights, layer.weightGradients, layer.weightMoments, examples, corrected, rate * WEIGHT_DECAY);
      update(layer.biases, layer.biasGradients, layer.biasMoments, examples, corrected, 0);
    }
  }
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function dot(weights: Float32Array, row: number, values: Float32Array): number {
  // Four sums at once: one alone waits for each addition before the next.
  let [a, b, c, d] = [0, 0, 0, 0];
  const length = values.length;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    a += (weights[row + at] as number) * (values[at] as number);
    b += (weights[row + at + 1] as number) * (values[at + 1] as number);
    c += (weights[row + at + 2] as number) * (values[at + 2] as number);
    d += (weights[row + at + 3] as number) * (values[at + 3] as number);
  }
  for (; at < length; at++) a += (weights[row + at] as number) * (values[at] as number);
  return a + b + c + d;
}

function addScaled(gradients: Float32Array, row: number, values: Float32Array, by: number): void {
  for (let at = 0; at < values.length; at++) {
    gradients[row + at] = (gradients[row + at] as number) + by * (values[at] as number);
  }
}

function addBack(errors: Float32Array, weights: Float32Array, row: number, by: number): void {
  for (let at = 0; at < errors.length; at++) {
    errors[at] = (errors[at] as number) + by * (weights[row + at] as number);
  }
}

/** ReLU's derivative. */
function silence(errors: Float32Array, values: Float32Array): void {
  for (let at = 0; at < errors.length; at++) if (values[at] === 0) errors[at] = 0;
}

function update(
  weights: Float32Array,
  gradients: Float32Array,
  [first, second]: [Float32Array, Float32Array],
  examples: number,
  rate: number,
  decay: number,
): void {
  for (let at = 0; at < weights.length; at++) {
    const gradient = (gradients[at] as number) / examples;
    const mean = BETA_1 * (first[at] as number) + (1 - BETA_1) * gradient;
    const square = BETA_2 * (second[at] as number) + (1 - BETA_2) * gradient * gradient;
    first[at] = mean;
    second[at] = square;
    const weight = weights[at] as number;
    weights[at] = weight - (rate * mean) / (Math.sqrt(square) + EPSILON) - decay * weight;
  }
  gradients.fill(0);
}
