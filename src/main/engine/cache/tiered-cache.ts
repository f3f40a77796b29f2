import { LRUCache } from 'lru-cache';
import type { SharedStore } from './shared-store.ts';

/** About ten minutes of speech. */
const LOCAL_BYTES = 32 * 2 ** 20;
/** How often, and how long, a client polls for a value that another client makes. */
const POLL_MS = 15;
const MAX_WAIT_MS = 1000;

export const CACHED_KINDS = ['tts', 'stt', 'llm'] as const;
export type CachedKind = (typeof CACHED_KINDS)[number];

/** Where a value came from. */
export type CacheTier = 'local' | 'shared' | 'made';

/** Converts a value to and from bytes. Another client may have written the bytes, so `decode` validates them. */
export interface Codec<T> {
  encode(value: T): Buffer;
  /** @throws Error if the bytes are not a valid value */
  decode(bytes: Buffer): T;
}

export type CacheCounts = Record<CachedKind, Record<CacheTier, number>>;

/**
 * Looks a value up in this process, then in the shared store, and otherwise makes it. Concurrent requests make a value
 * once: requests of this process share a promise, several clients use a claim. Works locally while the store fails.
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

  /** Looks a value up without making it. @returns undefined if it is in neither cache */
  async find<T>(kind: CachedKind, id: string, codec: Codec<T>): Promise<T | undefined> {
    const key = keyOf(kind, id);
    const local = this.#decode(codec, this.#local.get(key));
    if (local !== undefined) return this.#count(kind, 'local', local);
    const bytes = await this.#readStore(key);
    const shared = this.#decode(codec, bytes);
    if (shared === undefined || !bytes) return undefined;
    this.#local.set(key, bytes);
    return this.#count(kind, 'shared', shared);
  }

  /** Stores a value that was made without `get`. */
  put<T>(kind: CachedKind, id: string, codec: Codec<T>, value: T): void {
    this.counts[kind].made += 1;
    this.#write(keyOf(kind, id), codec.encode(value));
  }

  /**
   * @param make resolves to undefined when it was cancelled; then nothing is stored
   * @throws whatever `make` throws; failures of the store are ignored
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
    // There is no await between this lookup and `#making.set`, so this process makes the value only once.
    const pending = this.#making.get(key);
    if (pending) {
      const shared = this.#decode(codec, await pending.catch(() => undefined));
      if (shared !== undefined) return this.#count(kind, 'local', shared);
    }
    let made: T | undefined;
    const making = this.#makeOnce(key, async () => {
      made = await make();
      return made === undefined ? undefined : codec.encode(made);
    });
    this.#making.set(key, making);
    try {
      const bytes = await making;
      if (made !== undefined) return this.#count(kind, 'made', made);
      const shared = this.#decode(codec, bytes);
      return shared === undefined ? undefined : this.#count(kind, 'shared', shared);
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key);
    }
  }

  /** Makes the value, or waits for the client that has claimed it. */
  async #makeOnce(key: string, make: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    // Without the store, no other client can make the value for this one.
    const isClaimed = await this.store.claim(key).catch(() => true);
    const shared = isClaimed ? undefined : await this.#waitFor(key);
    if (shared) {
      this.#local.set(key, shared);
      return shared;
    }
    try {
      const bytes = await make();
      if (bytes) this.#write(key, bytes);
      else await this.store.releaseClaim(key).catch(() => undefined);
      return bytes;
    } catch (error) {
      await this.store.releaseClaim(key).catch(() => undefined);
      throw error;
    }
  }

  async #waitFor(key: string): Promise<Buffer | undefined> {
    const until = performance.now() + MAX_WAIT_MS;
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      // A single timeout does not mean that the store is down.
      const bytes = await this.#readStore(key);
      if (bytes) return bytes;
      // While the store is down, no other client can deliver the value.
      if (!this.store.isAvailable) return undefined;
    }
    return undefined;
  }

  #readStore(key: string): Promise<Buffer | undefined> {
    return this.store.get(key).catch(() => undefined);
  }

  /** Writes to the store in the background. */
  #write(key: string, bytes: Buffer): void {
    this.#local.set(key, bytes);
    this.store.put(key, bytes).catch(() => undefined);
  }

  /** @returns undefined for missing or invalid bytes */
  #decode<T>(codec: Codec<T>, bytes: Buffer | undefined): T | undefined {
    if (!bytes) return undefined;
    try {
      return codec.decode(bytes);
    } catch {
      return undefined;
    }
  }

  #count<T>(kind: CachedKind, tier: CacheTier, value: T): T {
    this.counts[kind][tier] += 1;
    return value;
  }
}

const keyOf = (kind: CachedKind, id: string) => `${kind}:${id}`;
