interface BacklogFrame {
  samples: Float32Array;
  /** Index after its last sample. */
  endSample: number;
}

/**
 * The newest frames the wake models have not seen. Nobody can say a wake word without being heard by
 * VAD, so in silence they rest, and catch up when somebody speaks. Frames are kept in arrays that are
 * used again.
 */
export class WakeBacklog {
  readonly #frames: readonly BacklogFrame[];
  #first = 0;
  #length = 0;

  /**
   * @param capacity frames; the oldest goes when one more comes
   * @param frameSamples samples of each
   */
  constructor(capacity: number, frameSamples: number) {
    this.#frames = Array.from({ length: capacity }, () => ({
      samples: new Float32Array(frameSamples),
      endSample: 0,
    }));
  }

  /** @param samples copied */
  push(samples: Float32Array, endSample: number): void {
    const frame = this.#frames[(this.#first + this.#length) % this.#frames.length];
    if (!frame) return;
    frame.samples.set(samples);
    frame.endSample = endSample;
    if (this.#length === this.#frames.length) this.#first = (this.#first + 1) % this.#frames.length;
    else this.#length += 1;
  }

  /** @returns the oldest frame, valid until the next `push` */
  shift(): BacklogFrame | undefined {
    if (this.#length === 0) return undefined;
    const frame = this.#frames[this.#first];
    this.#first = (this.#first + 1) % this.#frames.length;
    this.#length -= 1;
    return frame;
  }
}
