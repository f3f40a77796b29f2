import { LRUCache } from 'lru-cache';

/** How to load and dispose a group of models. */
export interface ModelLoader<T> {
  load(): Promise<T>;
  dispose(model: T): void | Promise<void>;
  /** How long it is kept unused, if that is less than `ttlMs`. */
  idleMs?: number;
}

export interface ModelCacheOptions {
  /** Maximum number of groups in memory. */
  maxGroups: number;
  /** How long an unused group is kept. */
  ttlMs: number;
  /** Whether a full cache evicts the least recently used group; otherwise it disposes the new group after use. */
  evictLeastRecent: boolean;
  /** For tests: a clock in milliseconds. */
  now?: () => number;
}

export interface ModelCacheStats {
  hits: number;
  misses: number;
  evictions: number;
  /** Groups loaded before a request. */
  preloads: number;
  groups: number;
}

interface Entry {
  model: Promise<unknown>;
  dispose: () => Promise<void>;
  leases: number;
  evicted: boolean;
}

/** A model in use, which is not disposed before `release` is called. */
export interface Lease<T> {
  model: T;
  release(): void;
}

/** Maximum delay of an eviction after the time to live. */
const MAX_PURGE_INTERVAL_MS = 30_000;

/**
 * Holds at most `maxGroups` groups of loaded models, each for `ttlMs` after its last use. Concurrent requests for a
 * group share one load. A leased group that is evicted is disposed after its last lease.
 */
export class ModelCache<Models extends Record<string, unknown>> {
  readonly #cache: LRUCache<string, Entry>;
  readonly #leased = new Map<string, Entry>();
  /** The last disposal of each group, which may still be running. */
  readonly #disposals = new Map<string, Promise<void>>();
  readonly #purgeTimer: NodeJS.Timeout;
  #hits = 0;
  #misses = 0;
  #evictions = 0;
  #preloads = 0;

  constructor(
    private readonly loaders: { [K in keyof Models]: ModelLoader<Models[K]> },
    private readonly options: ModelCacheOptions,
  ) {
    const { maxGroups, ttlMs, now } = options;
    this.#cache = new LRUCache<string, Entry>({
      max: maxGroups,
      ttl: ttlMs,
      updateAgeOnGet: true,
      ttlResolution: 0,
      ...(now ? { perf: { now } } : {}),
      dispose: (entry) => {
        entry.evicted = true;
        this.#evictions += 1;
        if (entry.leases === 0) void entry.dispose();
      },
    });
    this.#purgeTimer = setInterval(() => this.purgeStale(), Math.min(MAX_PURGE_INTERVAL_MS, ttlMs / 2));
    this.#purgeTimer.unref();
  }

  /**
   * Returns a loaded group, or loads it.
   * @throws whatever the loader throws; the next call retries
   */
  async acquire<K extends keyof Models & string>(group: K): Promise<Lease<Models[K]>> {
    const loaded = this.#cache.get(group) ?? this.#reclaim(group);
    if (loaded) this.#hits += 1;
    else this.#misses += 1;
    const entry = loaded ?? this.#startLoad(group);
    entry.leases += 1;
    this.#leased.set(group, entry);
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      entry.leases -= 1;
      if (entry.leases === 0 && this.#leased.get(group) === entry) this.#leased.delete(group);
      if (entry.evicted && entry.leases === 0) void entry.dispose();
    };
    try {
      return { model: (await entry.model) as Models[K], release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /**
   * Loads a group that is likely to be needed soon, or extends its time to live. Never evicts another group, because
   * a guess is worth less than actual use.
   */
  async preload(group: keyof Models & string): Promise<void> {
    const loaded = this.#cache.get(group);
    if (loaded || this.#leased.has(group) || this.#isFull) return;
    this.#preloads += 1;
    const { model } = this.#startLoad(group);
    await model.catch(() => undefined); // The caller that needs the group gets the error.
  }

  /** Calls `use` with the group's model under a lease. */
  async using<K extends keyof Models & string, R>(group: K, use: (model: Models[K]) => R | Promise<R>): Promise<R> {
    const lease = await this.acquire(group);
    try {
      return await use(lease.model);
    } finally {
      lease.release();
    }
  }

  /** Drops a group with a broken model; the next caller reloads it. */
  discard(group: keyof Models & string): void {
    this.#leased.delete(group);
    this.#cache.delete(group);
  }

  /**
   * Evicts groups that are not in use and were not used for `idleMs`.
   * @returns the number of evicted groups
   */
  evictIdle(idleMs: number): number {
    const idle = [...this.#cache.entries()].filter(
      ([group, { leases }]) => leases === 0 && this.#ttlMs(group) - this.#cache.getRemainingTTL(group) >= idleMs,
    );
    for (const [group] of idle) this.#cache.delete(group);
    return idle.length;
  }

  /** Evicts groups past their time to live, except those in use. */
  purgeStale(): void {
    // Setting an entry restarts its time to live. Iterate over the leases: setting entries reorders the cache.
    for (const [group, entry] of this.#leased) if (!entry.evicted) this.#keep(group, entry);
    this.#cache.purgeStale();
  }

  get stats(): ModelCacheStats {
    return {
      hits: this.#hits,
      misses: this.#misses,
      evictions: this.#evictions,
      preloads: this.#preloads,
      groups: this.#cache.size,
    };
  }

  /** Evicts everything and waits for the disposal of unused groups. */
  async close(): Promise<void> {
    clearInterval(this.#purgeTimer);
    const idle = [...this.#cache.values()].filter((entry) => entry.leases === 0);
    this.#cache.clear();
    await Promise.all(idle.map((entry) => entry.dispose()));
  }

  /** A group that was evicted while in use is still loaded, so use it again. */
  #reclaim(group: string): Entry | undefined {
    const entry = this.#leased.get(group);
    if (!entry) return undefined;
    entry.evicted = false;
    this.#place(group, entry);
    return entry;
  }

  #startLoad<K extends keyof Models & string>(group: K): Entry {
    const loader = this.loaders[group];
    // Wait for the disposal: otherwise both copies need memory.
    const model = (this.#disposals.get(group) ?? Promise.resolve()).then(() => loader.load());
    let disposal: Promise<void> | undefined;
    const entry: Entry = {
      model,
      leases: 0,
      evicted: false,
      dispose: () => {
        disposal ??= model.then(
          (loaded) => loader.dispose(loaded),
          () => undefined,
        );
        this.#disposals.set(group, disposal);
        return disposal;
      },
    };
    this.#place(group, entry);
    model.catch(() => {
      if (this.#cache.peek(group) === entry) this.#cache.delete(group);
    });
    return entry;
  }

  #place(group: string, entry: Entry): void {
    // Groups in use would stay loaded anyway, so evict others first.
    for (const [leased, held] of this.#leased) if (!held.evicted && leased !== group) this.#cache.get(leased);
    if (this.#isFull && (!this.options.evictLeastRecent || this.#allInUse)) entry.evicted = true;
    else this.#keep(group, entry);
  }

  #keep(group: string, entry: Entry): void {
    this.#cache.set(group, entry, { ttl: this.#ttlMs(group) });
  }

  #ttlMs(group: string): number {
    const { ttlMs } = this.options;
    return Math.min(ttlMs, this.loaders[group]?.idleMs ?? ttlMs);
  }

  get #isFull(): boolean {
    return this.#cache.size >= this.options.maxGroups;
  }

  get #allInUse(): boolean {
    return [...this.#leased.values()].filter(({ evicted }) => !evicted).length >= this.options.maxGroups;
  }
}
