import { createClient, RESP_TYPES } from '@redis/client';
import { HarkError } from '../../../shared/errors.ts';
import { backOffMs } from '../../retry/back-off.ts';
import { Circuit } from '../remote/circuit.ts';
import type { SharedStore } from './shared-store.ts';

/** Shorter than synthesizing a sentence on this machine. */
const COMMAND_TIMEOUT_MS = 50;
const CONNECT_TIMEOUT_MS = 1000;
const RECONNECT_BACK_OFF = { firstMs: 100, maxMs: 5000 };
/** Longer than making a value takes; a claim of a client that died expires after this time. */
const CLAIM_TTL_MS = 2000;
/** Larger than the audio of the longest sentence; a larger value was not written by Hark. */
const MAX_VALUE_BYTES = 8 * 2 ** 20;
/** Change the number with the layout of the values. */
const KEY_PREFIX = 'hark:1:';

export interface RedisOptions {
  /** A redis:// or rediss:// URL without a password. */
  url: string;
  password: string | null;
  ttlSeconds: number;
  /** How long a command may take, milliseconds; 50 by default. */
  commandTimeoutMs?: number | undefined;
}

/** A store in Redis. It connects in the background; until then, every method fails. */
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
    // Each failed command reports the error itself.
    this.#client.on('error', () => undefined);
    this.#client.connect().catch(() => undefined);
  }

  get isAvailable(): boolean {
    return this.#client.isReady && !this.#circuit.isOpen;
  }

  get host(): string {
    return new URL(this.options.url).hostname;
  }

  async get(key: string): Promise<Buffer | undefined> {
    const client = this.#client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
    // Reads one byte more than allowed, to detect a value that is too large.
    const value = await this.#run(() => client.getRange(KEY_PREFIX + key, 0, MAX_VALUE_BYTES));
    return value && value.length > 0 && value.length <= MAX_VALUE_BYTES ? value : undefined;
  }

  async put(key: string, value: Buffer): Promise<void> {
    if (value.length > MAX_VALUE_BYTES) return this.releaseClaim(key);
    const { ttlSeconds } = this.options;
    await this.#run(() =>
      this.#client
        .multi()
        .set(KEY_PREFIX + key, value, { expiration: { type: 'EX', value: ttlSeconds } })
        .del(claimKeyOf(key))
        .exec(),
    );
  }

  async claim(key: string): Promise<boolean> {
    const claimed = await this.#run(() =>
      this.#client.set(claimKeyOf(key), '1', { condition: 'NX', expiration: { type: 'PX', value: CLAIM_TTL_MS } }),
    );
    return claimed !== null;
  }

  async releaseClaim(key: string): Promise<void> {
    await this.#run(() => this.#client.del(claimKeyOf(key)));
  }

  async close(): Promise<void> {
    if (this.#client.isOpen) this.#client.destroy();
  }

  #run<T>(command: () => Promise<T>): Promise<T> {
    return this.#circuit.run(async () => {
      if (!this.#client.isReady) throw new HarkError('REMOTE_UNREACHABLE', `${this.#peer} is not connected`);
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<never>((_, reject) => {
        const error = new HarkError('REMOTE_TIMEOUT', `${this.#peer} took too long`);
        // Timers run before arrived data is read, so a process that got no CPU time must read first.
        const rejectUnlessArrived = () => setImmediate(() => setImmediate(() => reject(error)));
        timer = setTimeout(rejectUnlessArrived, this.options.commandTimeoutMs ?? COMMAND_TIMEOUT_MS);
      });
      try {
        return await Promise.race([command(), timeout]);
      } catch (cause) {
        if (cause instanceof HarkError) throw cause;
        throw new HarkError('REMOTE_FAILED', `${this.#peer}: ${(cause as Error).message}`, { cause });
      } finally {
        clearTimeout(timer);
      }
    });
  }
}

const claimKeyOf = (key: string) => `${KEY_PREFIX}claim:${key}`;
