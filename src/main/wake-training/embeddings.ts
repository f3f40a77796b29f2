import {
  EMBEDDING_SIZE,
  EMBEDDING_WINDOW,
  WAKE_FRAME_SAMPLES,
  type WakeFeatureSessions,
  WakeFeatures,
} from '../engine/speech/wake/openwakeword/wake-features.ts';

/** What a wake model sees of a sound, step by step. */
export class Embeddings {
  /** @param vectors of EMBEDDING_SIZE, one for each step of 80 ms */
  constructor(private readonly vectors: Float32Array) {}

  /** Steps of which the whole window was heard. */
  get count(): number {
    return Math.max(0, this.vectors.length / EMBEDDING_SIZE - EMBEDDING_WINDOW + 1);
  }

  /** @param index 0 to `count` - 1. @returns the window, without a copy */
  window(index: number): Float32Array {
    return this.vectors.subarray(index * EMBEDDING_SIZE, (index + EMBEDDING_WINDOW) * EMBEDDING_SIZE);
  }

  /** @returns the sample after the last one that a window has heard */
  static endOf(index: number): number {
    return (index + EMBEDDING_WINDOW) * WAKE_FRAME_SAMPLES;
  }

  /** @param samples 16 kHz mono, behind silence */
  static async of(samples: Float32Array, sessions: WakeFeatureSessions): Promise<Embeddings> {
    // As a detector hears it: the models are no faster with many steps at once, and the mel model then gives other values.
    const features = new WakeFeatures(sessions);
    await features.prime();
    const steps = Math.floor(samples.length / WAKE_FRAME_SAMPLES);
    const vectors = new Float32Array(steps * EMBEDDING_SIZE);
    for (let step = 0; step < steps; step++) {
      await features.push(samples.subarray(step * WAKE_FRAME_SAMPLES, (step + 1) * WAKE_FRAME_SAMPLES));
      const newest = (features.tensor.data as Float32Array).subarray(-EMBEDDING_SIZE);
      vectors.set(newest, step * EMBEDDING_SIZE);
    }
    return new Embeddings(vectors);
  }
}
