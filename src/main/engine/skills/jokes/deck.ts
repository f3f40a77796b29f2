/** What is told from a collection, so that nothing comes again soon. */
export class Deck {
  readonly #told = new Map<string, number[]>();

  /** @param random from 0 to just under 1 */
  constructor(private readonly random: () => number) {}

  /**
   * Picks one without telling it.
   * @param collection its name
   * @param wanted indices that may be picked, one or more
   * @returns one that was not among those told last, if there is one
   */
  pick(collection: string, wanted: readonly number[]): number {
    const told = this.#told.get(collection) ?? [];
    const recent = told.slice(-Math.floor(wanted.length / 2));
    const last = told.at(-1);
    const fresh = wanted.filter((index) => index !== last && !(wanted.length > 1 && recent.includes(index)));
    const from = fresh.length > 0 ? fresh : wanted;
    return from[Math.floor(this.random() * from.length)] as number;
  }

  /** It was told. */
  told(collection: string, index: number): void {
    this.#told.set(collection, [...(this.#told.get(collection) ?? []), index]);
  }
}
