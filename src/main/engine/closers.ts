/** What must be closed at the end; closed in the reverse order of the opening. */
export class Closers {
  readonly #closers: (() => unknown)[] = [];

  /** @param close may return a promise, which is waited for */
  add(close: () => unknown): void {
    this.#closers.push(close);
  }

  /** Closes everything that was added, once. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
  }
}
