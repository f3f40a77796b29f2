/** The last seconds of the microphone. A sample's index counts from the start of the session. */
export class CaptureRing {
  readonly #samples: Float32Array;
  #end = 0;
  #reads = 0;

  /** @param capacity in samples */
  constructor(capacity: number) {
    this.#samples = new Float32Array(capacity);
  }

  /** Index after the newest sample. */
  get end(): number {
    return this.#end;
  }

  /** How many copies `read` has made. */
  get reads(): number {
    return this.#reads;
  }

  /** Index of the oldest sample still held. */
  get start(): number {
    return Math.max(0, this.#end - this.#samples.length);
  }

  write(chunk: Float32Array): void {
    const capacity = this.#samples.length;
    const newest = chunk.length > capacity ? chunk.subarray(chunk.length - capacity) : chunk;
    this.#end += chunk.length;
    const at = (this.#end - newest.length) % capacity;
    const untilWrap = Math.min(newest.length, capacity - at);
    this.#samples.set(newest.subarray(0, untilWrap), at);
    this.#samples.set(newest.subarray(untilWrap), 0);
  }

  /** @returns a copy of the samples from `from` up to `to`, without those that are not held any more or not yet */
  read(from: number, to: number): Float32Array {
    const first = Math.max(from, this.start);
    const length = Math.max(0, Math.min(to, this.#end) - first);
    const capacity = this.#samples.length;
    const at = first % capacity;
    this.#reads += 1;
    const copy = new Float32Array(length);
    const untilWrap = Math.min(length, capacity - at);
    copy.set(this.#samples.subarray(at, at + untilWrap));
    copy.set(this.#samples.subarray(0, length - untilWrap), untilWrap);
    return copy;
  }
}
