import { BUCKETS, featuresOf } from '../../src/main/engine/understanding/classifier/features.ts';
import { seeded, shuffle } from '../../src/shared/seeded-random.ts';

export interface Example {
  text: string;
  intent: string;
  /** How much it counts; sentences that were made count less than those that people said. */
  weight: number;
}

export interface Weights {
  intents: readonly string[];
  /** By bucket, then by intent: an example touches few buckets, and all intents of each. */
  values: Float32Array;
  biases: Float32Array;
}

const LEARNING_RATE = 0.4;
const L2 = 2e-6;
/** An intent that is so nearly right learns nothing. */
const NEGLIGIBLE_ERROR = 1e-4;

interface PreparedExample {
  features: Int32Array;
  target: number;
  weight: number;
}

/** Multinomial logistic regression by AdaGrad (Duchi et al. 2011). */
export function train(examples: readonly Example[], intents: readonly string[], epochs: number, seed = 1): Weights {
  const size = intents.length * BUCKETS;
  const weights: Weights = { intents, values: new Float32Array(size), biases: new Float32Array(intents.length) };
  const squares = new Float32Array(size).fill(1e-3);
  const random = seeded(seed);
  const prepared = examples.map(({ text, intent, weight }) => ({
    features: featuresOf(text),
    target: intents.indexOf(intent),
    weight,
  }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(prepared, random);
    const rate = LEARNING_RATE * (1 - epoch / (epochs + 2));
    for (const example of prepared) learn(weights, squares, example, rate);
  }
  return weights;
}

function learn(weights: Weights, squares: Float32Array, example: PreparedExample, rate: number): void {
  const { intents, biases } = weights;
  const chances = new Float64Array(intents.length);
  probabilities(weights, example.features, chances);
  const errors = chances.map((chance, intent) => (chance - (intent === example.target ? 1 : 0)) * example.weight);
  errors.forEach((error, intent) => {
    if (Math.abs(error) < NEGLIGIBLE_ERROR) return;
    biases[intent] = (biases[intent] as number) - rate * 0.01 * error;
  });
  step(weights, squares, example.features, errors, rate);
}

function step(
  { values, intents }: Weights,
  squares: Float32Array,
  features: Int32Array,
  errors: Float64Array,
  rate: number,
): void {
  const length = Math.sqrt(features.length);
  for (const bucket of features) {
    const row = bucket * intents.length;
    for (let intent = 0; intent < intents.length; intent++) {
      const error = errors[intent] as number;
      if (Math.abs(error) < NEGLIGIBLE_ERROR) continue;
      const at = row + intent;
      const gradient = error / length + L2 * (values[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      values[at] = (values[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
    }
  }
}

/** Fills `into` with the probability of each intent. */
export function probabilities(
  { intents, values, biases }: Weights,
  features: Int32Array,
  into: Float64Array,
  temperature = 1,
): void {
  const length = Math.sqrt(features.length);
  into.fill(0);
  for (const bucket of features) {
    const row = bucket * intents.length;
    for (let intent = 0; intent < intents.length; intent++) {
      into[intent] = (into[intent] as number) + (values[row + intent] as number);
    }
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (let intent = 0; intent < intents.length; intent++) {
    into[intent] = ((into[intent] as number) / length + (biases[intent] as number)) / temperature;
    highest = Math.max(highest, into[intent] as number);
  }
  let total = 0;
  for (let intent = 0; intent < intents.length; intent++) {
    into[intent] = Math.exp((into[intent] as number) - highest);
    total += into[intent] as number;
  }
  for (let intent = 0; intent < intents.length; intent++) into[intent] = (into[intent] as number) / total;
}
