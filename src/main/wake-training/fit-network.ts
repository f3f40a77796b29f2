import { oneOf } from '../../shared/seeded-random.ts';
import { EMBEDDING_SIZE, EMBEDDING_WINDOW } from '../engine/speech/wake/openwakeword/wake-features.ts';
import { type DenseLayer, DenseNetwork } from './dense-network.ts';
import { Standardiser } from './standardiser.ts';

/** As the smaller of openWakeWord's own. */
const HIDDEN_UNITS = [32, 32];
const BATCH_EXAMPLES = 128;
const POSITIVE_SHARE = 0.25;
/** Of the other examples, those that the network still takes for the word. */
const HARD_SHARE = 0.5;
/** So many that are not the word are looked at for the hard ones, every so many steps. */
const MINED = 40_000;
const MINING_STEPS = 250;
const LEARNING_RATE = 0.001;
/** Values of a window that are left out of an example, so that no few of them decide (Srivastava et al., "Dropout", 2014). */
const DROPPED_SHARE = 0.25;
/** A logit of this much is a score of 0.05. */
const HARD_LOGIT = -3;

export interface FitOptions {
  steps: number;
  random: () => number;
  /** @param share 0 to 1 */
  onProgress?: ((share: number) => void) | undefined;
}

/**
 * Learns to tell windows of the word from all others; what is hardest to tell is shown most.
 * @param positives windows of [16 × 96] embeddings
 * @returns a network that takes windows as they are
 */
export async function fitNetwork(
  positives: readonly Float32Array[],
  negatives: readonly Float32Array[],
  { steps, random, onProgress }: FitOptions,
): Promise<DenseNetwork> {
  const network = new DenseNetwork([EMBEDDING_WINDOW * EMBEDDING_SIZE, ...HIDDEN_UNITS, 1], random);
  const standardiser = Standardiser.of([...positives, ...sample(negatives, positives.length, random)]);
  const isHard = (window: Float32Array) => network.logit(standardiser.apply(window)) > HARD_LOGIT;
  let hard: readonly Float32Array[] = [];
  for (let step = 0; step < steps; step++) {
    if (step % MINING_STEPS === MINING_STEPS - 1) hard = sample(negatives, MINED, random).filter(isHard);
    const others = () => (hard.length > 0 && random() < HARD_SHARE ? hard : negatives);
    for (let example = 0; example < BATCH_EXAMPLES; example++) {
      const isWord = example < BATCH_EXAMPLES * POSITIVE_SHARE;
      const window = standardiser.apply(oneOf(random, isWord ? positives : others()));
      network.learn(thinned(window, random), isWord ? 1 : 0);
    }
    // Falls to nothing along half a cosine (Loshchilov and Hutter, "SGDR", 2017).
    network.step(BATCH_EXAMPLES, LEARNING_RATE * 0.5 * (1 + Math.cos((Math.PI * step) / steps)));
    if (step % 10 !== 0) continue;
    onProgress?.(step / steps);
    await new Promise(setImmediate);
  }
  standardiser.foldInto(network.layers[0] as DenseLayer);
  return network;
}

function thinned(window: Float32Array, random: () => number): Float32Array {
  return window.map((value) => (random() < DROPPED_SHARE ? 0 : value / (1 - DROPPED_SHARE)));
}

function sample(windows: readonly Float32Array[], count: number, random: () => number): Float32Array[] {
  return Array.from({ length: Math.min(count, windows.length) }, () => oneOf(random, windows));
}
