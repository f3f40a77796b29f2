import { LRUCache } from 'lru-cache';
import type { SharedStore } from './shared-store.ts';

/** Some ten minutes of speech. */
const LOCAL_BYTES = 32 * 2 ** 20;
/** How often, and how long, to poll for a value that another client is making. */
const POLL_MS = 15;
const MAX_WAIT_MS = 1000;

export const CACHED_KINDS = ['tts', 'stt', 'llm'] as const;
export type CachedKind = (typeof CACHED_KINDS)[number];

/** Where an answer came from. */
export type CacheTier = 'local' | 'shared' | 'made';

/** How a value is stored. `decode` checks it, because another client may have written it. */
export interface Codec<T> {
  encode(value: T): Buffer;
  /** @throws when these are not the bytes of such a value */
  decode(bytes: Buffer): T;
}

export type CacheCounts = Record<CachedKind, Record<CacheTier, number>>;

/**
 * Asks this process, then the shared store, then makes it. The same is made once however many ask: in this process by one
 * promise, among several clients by a claim. Without its store it is a cache of this process.
 */
export class TieredCache {
  readonly #local = new LRUCache<string, Buffer>({
    maxSize: LOCAL_BYTES,
    sizeCalculation: ({ length }) => length || 1,
  });
  readonly #making = new Map<string, Promise<Buffer | undefined>>();
  readonly counts = Object.fromEntries(
    CACHED_KINDS.map((kind) => [kind, { local: 0, shared: 0, made: 0 }]),
  ) as CacheCounts;

  constructor(private readonly store: SharedStore) {}

  /** Looks the value up. @returns undefined when it is in neither tier */
  async find<T>(kind: CachedKind, id: string, codec: Codec<T>): Promise<T | undefined> {
    const key = keyOf(kind, id);
    const local = this.#decoded(codec, this.#local.get(key));
    if (local !== undefined) return this.#counted(kind, 'local', local);
    const bytes = await this.#fromStore(key);
    const shared = this.#decoded(codec, bytes);
    if (shared === undefined || !bytes) return undefined;
    this.#local.set(key, bytes);
    return this.#counted(kind, 'shared', shared);
  }

  /** Stores a value that was not made by `get`. */
  keep<T>(kind: CachedKind, id: string, codec: Codec<T>, value: T): void {
    this.counts[kind].made += 1;
    this.#put(keyOf(kind, id), codec.encode(value));
  }

  /**
   * @param make undefined when it was given up: then nothing is kept
   * @throws whatever `make` throws; a store that fails is passed over
   */
  async get<T>(
    kind: CachedKind,
    id: string,
    codec: Codec<T>,
    make: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const found = await this.find(kind, id, codec);
    if (found !== undefined) return found;
    const key = keyOf(kind, id);
    // No await between looking and `#making.set`: in this process nobody else starts to make it.
    const others = this.#making.get(key);
    if (others) {
      const theirs = this.#decoded(codec, await others.catch(() => undefined));
      if (theirs !== undefined) return this.#counted(kind, 'local', theirs);
    }
    let made: T | undefined;
    const making = this.#makeOnce(key, async () => {
      made = await make();
      return made === undefined ? undefined : codec.encode(made);
    });
    this.#making.set(key, making);
    try {
      const bytes = await making;
      if (made !== undefined) return this.#counted(kind, 'made', made);
      const shared = this.#decoded(codec, bytes);
      return shared === undefined ? undefined : this.#counted(kind, 'shared', shared);
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key);
    }
  }

  /** Makes the value, or waits for the client that is making it. */
  async #makeOnce(key: string, make: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    // Without a store, no other client can make it.
    const mine = await this.store.claim(key).catch(() => true);
    const theirs = mine ? undefined : await this.#waitFor(key);
    if (theirs) {
      this.#local.set(key, theirs);
      return theirs;
    }
    try {
      const bytes = await make();
      if (bytes) this.#put(key, bytes);
      else await this.store.unclaim(key).catch(() => undefined);
      return bytes;
    } catch (error) {
      await this.store.unclaim(key).catch(() => undefined);
      throw error;
    }
  }

  async #waitFor(key: string): Promise<Buffer | undefined> {
    const until = performance.now() + MAX_WAIT_MS;
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      // One late answer does not mean that the store is gone.
      const bytes = await this.#fromStore(key);
      if (bytes) return bytes;
      // No other client will deliver it.
      if (!this.store.up) return undefined;
    }
    return undefined;
  }

  #fromStore(key: string): Promise<Buffer | undefined> {
    return this.store.get(key).catch(() => undefined);
  }

  /** Runs without waiting for the store. */
  #put(key: string, bytes: Buffer): void {
    this.#local.set(key, bytes);
    this.store.put(key, bytes).catch(() => undefined);
  }

  /** @returns undefined when the value is missing or invalid */
  #decoded<T>(codec: Codec<T>, bytes: Buffer | undefined): T | undefined {
    if (!bytes) return undefined;
    try {
      return codec.decode(bytes);
    } catch {
      return undefined;
    }
  }

  #counted<T>(kind: CachedKind, tier: CacheTier, value: T): T {
    this.counts[kind][tier] += 1;
    return value;
  }
}

const keyOf = (kind: CachedKind, id: string) => `${kind}:${id}`;
