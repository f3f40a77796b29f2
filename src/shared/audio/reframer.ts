/** Splits a stream of chunks into frames of a fixed length. */
export class Reframer {
  readonly #frame: Float32Array;
  #filled = 0;

  /** @param frameSamples samples per frame */
  constructor(frameSamples: number) {
    this.#frame = new Float32Array(frameSamples);
  }

  /** @returns each frame that `chunk` completes. The array is reused: read or copy it before the next frame. */
  *push(chunk: Float32Array): Generator<Float32Array> {
    for (let offset = 0; offset < chunk.length; ) {
      const take = Math.min(this.#frame.length - this.#filled, chunk.length - offset);
      this.#frame.set(chunk.subarray(offset, offset + take), this.#filled);
      this.#filled += take;
      offset += take;
      if (this.#filled === this.#frame.length) {
        this.#filled = 0;
        yield this.#frame;
      }
    }
  }
}
