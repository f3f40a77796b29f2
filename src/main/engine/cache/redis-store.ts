import { createClient, RESP_TYPES } from '@redis/client';
import { HarkError } from '../../../shared/errors.ts';
import { backOffMs } from '../../retry/back-off.ts';
import { Circuit } from '../remote/circuit.ts';
import type { SharedStore } from './shared-store.ts';

/** Synthesising a sentence here takes less time than this. */
const COMMAND_TIMEOUT_MS = 50;
const CONNECT_TIMEOUT_MS = 1000;
const RECONNECT_BACK_OFF = { firstMs: 100, maxMs: 5000 };
/** Longer than any synthesis; a client that died in the middle delays others no longer. */
const CLAIM_MS = 2000;
/** More than the sound of the longest sentence; larger values are not Hark's. */
const MAX_VALUE_BYTES = 8 * 2 ** 20;
/** Change the prefix when the layout of the values changes. */
const PREFIX = 'hark:1:';

export interface RedisOptions {
  /** redis:// or rediss://, without a password. */
  url: string;
  password: string | null;
  ttlSeconds: number;
  /** How long a command may take, milliseconds; 50 unless set. */
  commandTimeoutMs?: number | undefined;
}

/** A Redis server. Nothing waits for its connection: until it is there, there is no shared cache. */
export class RedisStore implements SharedStore {
  readonly #client;
  readonly #circuit: Circuit;
  readonly #peer: string;

  constructor(private readonly options: RedisOptions) {
    const { url, password } = options;
    this.#peer = `cache at ${new URL(url).host}`;
    this.#circuit = new Circuit(this.#peer);
    this.#client = createClient({
      url,
      ...(password !== null && { password }),
      disableOfflineQueue: true,
      socket: {
        connectTimeout: CONNECT_TIMEOUT_MS,
        reconnectStrategy: (retries) => backOffMs(retries, RECONNECT_BACK_OFF),
      },
    });
    // Each failing command reports the error itself.
    this.#client.on('error', () => undefined);
    this.#client.connect().catch(() => undefined);
  }

  /** Whether it is connected. */
  get up(): boolean {
    return this.#client.isReady && !this.#circuit.open;
  }

  get host(): string {
    return new URL(this.options.url).hostname;
  }

  async get(key: string): Promise<Buffer | undefined> {
    const client = this.#client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
    // One byte more than allowed, to detect values that are too long.
    const value = await this.#ask(() => client.getRange(PREFIX + key, 0, MAX_VALUE_BYTES));
    return value && value.length > 0 && value.length <= MAX_VALUE_BYTES ? value : undefined;
  }

  async put(key: string, value: Buffer): Promise<void> {
    if (value.length > MAX_VALUE_BYTES) return this.unclaim(key);
    const { ttlSeconds } = this.options;
    await this.#ask(() =>
      this.#client
        .multi()
        .set(PREFIX + key, value, { expiration: { type: 'EX', value: ttlSeconds } })
        .del(claimOf(key))
        .exec(),
    );
  }

  async claim(key: string): Promise<boolean> {
    const claimed = await this.#ask(() =>
      this.#client.set(claimOf(key), '1', { condition: 'NX', expiration: { type: 'PX', value: CLAIM_MS } }),
    );
    return claimed !== null;
  }

  async unclaim(key: string): Promise<void> {
    await this.#ask(() => this.#client.del(claimOf(key)));
  }

  async close(): Promise<void> {
    if (this.#client.isOpen) this.#client.destroy();
  }

  #ask<T>(command: () => Promise<T>): Promise<T> {
    return this.#circuit.run(async () => {
      if (!this.#client.isReady) throw new HarkError('REMOTE_UNREACHABLE', `${this.#peer} is not connected`);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        const error = new HarkError('REMOTE_TIMEOUT', `${this.#peer} took too long`);
        // Timers run before received data is read, so a busy process must not take a late timer for a slow server.
        const rejectUnlessArrived = () => setImmediate(() => setImmediate(() => reject(error)));
        timer = setTimeout(rejectUnlessArrived, this.options.commandTimeoutMs ?? COMMAND_TIMEOUT_MS);
      });
      try {
        return await Promise.race([command(), late]);
      } catch (cause) {
        if (cause instanceof HarkError) throw cause;
        throw new HarkError('REMOTE_FAILED', `${this.#peer}: ${(cause as Error).message}`, { cause });
      } finally {
        clearTimeout(timer);
      }
    });
  }
}

const claimOf = (key: string) => `${PREFIX}claim:${key}`;
