import { BUCKETS } from './features.ts';

/** Weights that are not zero, bucket after bucket: four of five are, and would take 9 MB of memory. */
export interface WeightColumns {
  /** How many weights each bucket has. */
  counts: Uint8Array;
  /** The intent of each weight. */
  intents: Uint8Array;
  /** -127 to 127. */
  steps: Int8Array;
}

/** A matrix of buckets and intents in compressed sparse rows. */
export class SparseWeights {
  /** Where each bucket's weights begin; one more, where the last end. */
  readonly #starts = new Uint32Array(BUCKETS + 1);

  /** @throws Error when the columns do not belong together, or name an intent that there is not */
  constructor(
    private readonly columns: WeightColumns,
    intentCount: number,
  ) {
    const { counts, intents, steps } = columns;
    counts.forEach((count, bucket) => {
      this.#starts[bucket + 1] = (this.#starts[bucket] as number) + count;
    });
    const isWhole = counts.length === BUCKETS && this.#starts[BUCKETS] === steps.length;
    if (!isWhole || intents.length !== steps.length || intents.some((intent) => intent >= intentCount)) {
      throw new Error('the weights do not fit their header');
    }
  }

  /** Adds the weights of a bucket. @param sums one of each intent */
  addTo(sums: Int32Array, bucket: number): void {
    const { intents, steps } = this.columns;
    const end = this.#starts[bucket + 1] as number;
    for (let at = this.#starts[bucket] as number; at < end; at++) {
      const intent = intents[at] as number;
      sums[intent] = (sums[intent] as number) + (steps[at] as number);
    }
  }

  at(bucket: number, intent: number): number {
    const [start, end] = [this.#starts[bucket] as number, this.#starts[bucket + 1] as number];
    const found = this.columns.intents.subarray(start, end).indexOf(intent);
    return found < 0 ? 0 : (this.columns.steps[start + found] as number);
  }
}

/** @param weights one row of all intents for each bucket; at most 256 intents */
export function weightColumnsOf(weights: Int8Array, intentCount: number): WeightColumns {
  const counts = new Uint8Array(BUCKETS);
  const intents: number[] = [];
  const steps: number[] = [];
  weights.forEach((step, index) => {
    if (step === 0) return;
    const bucket = Math.floor(index / intentCount);
    counts[bucket] = (counts[bucket] as number) + 1;
    intents.push(index % intentCount);
    steps.push(step);
  });
  return { counts, intents: Uint8Array.from(intents), steps: Int8Array.from(steps) };
}
