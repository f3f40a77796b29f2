import { randomUUID } from 'node:crypto';
import type { Fact } from '../../../shared/engine/fact.ts';

/** The file is written as a whole at every change. */
const MAX_FACTS = 1000;

/** Stores the facts beyond the run of the engine. */
export interface FactStore {
  read(): readonly Fact[];
  write(facts: readonly Fact[]): void;
}

/** What the user asked Hark to remember, oldest first. Every change is stored at once. */
export class Facts {
  #all: readonly Fact[];

  /** @param onChange called after each change */
  constructor(
    private readonly store?: FactStore | undefined,
    private readonly onChange?: (facts: readonly Fact[]) => void,
  ) {
    this.#all = store?.read() ?? [];
  }

  get all(): readonly Fact[] {
    return this.#all;
  }

  /** Whether no more facts can be added. */
  get isFull(): boolean {
    return this.#all.length >= MAX_FACTS;
  }

  /** @returns the new fact; undefined if the memory is full */
  add(text: string, saidAtMs: number): Fact | undefined {
    if (this.isFull) return undefined;
    const fact = { id: randomUUID(), text, saidAtMs };
    this.put(fact);
    return fact;
  }

  /** Replaces the fact with the same id, or puts it back at its place in time. */
  put(fact: Fact): void {
    const others = this.#all.filter(({ id }) => id !== fact.id);
    this.#change([...others, fact].sort((a, b) => a.saidAtMs - b.saidAtMs));
  }

  remove(facts: readonly Pick<Fact, 'id'>[]): void {
    this.#change(this.#all.filter(({ id }) => !facts.some((removed) => removed.id === id)));
  }

  #change(facts: readonly Fact[]): void {
    this.#all = facts;
    this.store?.write(facts);
    this.onChange?.(facts);
  }
}
