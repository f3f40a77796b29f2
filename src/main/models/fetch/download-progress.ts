/** Progress of several downloads as one. */
export class DownloadProgress {
  readonly #begun = new Map<string, { receivedBytes: number; totalBytes: number }>();
  #expected: ReadonlyMap<string, number>;

  /** @param expected key → bytes of each download */
  constructor(expected: ReadonlyMap<string, number>) {
    this.#expected = expected;
  }

  update(key: string, receivedBytes: number, totalBytes: number): void {
    // Another source than the first: what was expected of that will not come.
    if (!this.#expected.has(key)) this.#expected = new Map();
    this.#begun.set(key, { receivedBytes, totalBytes });
  }

  get receivedBytes(): number {
    return [...this.#begun.values()].reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);
  }

  get totalBytes(): number {
    const waiting = [...this.#expected].filter(([key]) => !this.#begun.has(key));
    const begunBytes = [...this.#begun.values()].reduce((sum, { totalBytes }) => sum + totalBytes, 0);
    return begunBytes + waiting.reduce((sum, [, bytes]) => sum + bytes, 0);
  }
}
