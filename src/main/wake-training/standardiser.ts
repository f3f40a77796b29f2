import { EMBEDDING_SIZE } from '../engine/speech/wake/openwakeword/wake-features.ts';
import type { DenseLayer } from './dense-network.ts';

/** Most values are then between -1 and 1. */
const DEVIATIONS = 2;

/**
 * Brings each of the 96 values of embeddings around zero, where a network learns faster and better: their own means lie between -10 and 20
 * (LeCun et al., "Efficient BackProp", 1998).
 */
export class Standardiser {
  private constructor(
    private readonly means: Float32Array,
    private readonly scales: Float32Array,
  ) {}

  /** @param windows of [n × 96] embeddings, at least one */
  static of(windows: readonly Float32Array[]): Standardiser {
    const sums = new Float64Array(EMBEDDING_SIZE);
    const squares = new Float64Array(EMBEDDING_SIZE);
    let count = 0;
    for (const window of windows) {
      count += window.length / EMBEDDING_SIZE;
      for (const [index, value] of window.entries()) {
        const at = index % EMBEDDING_SIZE;
        sums[at] = (sums[at] as number) + value;
        squares[at] = (squares[at] as number) + value * value;
      }
    }
    const means = Float32Array.from(sums, (sum) => sum / count);
    const scales = Float32Array.from(squares, (square, at) => {
      const variance = square / count - (means[at] as number) ** 2;
      return variance > 0 ? 1 / (DEVIATIONS * Math.sqrt(variance)) : 0;
    });
    return new Standardiser(means, scales);
  }

  apply(window: Float32Array): Float32Array {
    return window.map((value, index) => {
      const at = index % EMBEDDING_SIZE;
      return (value - (this.means[at] as number)) * (this.scales[at] as number);
    });
  }

  /** Changes a first layer that has learnt from standardised windows, so that it takes them as they are. */
  foldInto({ inputs, outputs, weights, biases }: DenseLayer): void {
    for (let output = 0; output < outputs; output++) {
      for (let input = 0; input < inputs; input++) {
        const [at, index] = [input % EMBEDDING_SIZE, output * inputs + input];
        const weight = (weights[index] as number) * (this.scales[at] as number);
        weights[index] = weight;
        biases[output] = (biases[output] as number) - weight * (this.means[at] as number);
      }
    }
  }
}
