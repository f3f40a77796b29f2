import { freemem, platform } from 'node:os';
import { HarkError } from '../../../shared/errors.ts';

/** Something with evictable models, such as a ModelCache. */
interface IdleModels {
  evictIdle(idleMs: number): number;
}

const CHECK_INTERVAL_MS = 10_000;
/** Below this, the system starts to swap or to kill processes. */
const LOW_BYTES = 400 * 2 ** 20;
/** Memory that must be free to end the low-memory state; higher, so that Hark's own evictions do not end it. */
const RECOVERED_BYTES = 2 * LOW_BYTES;
/** An active conversation uses its models more often than this. */
const IDLE_MS = 30_000;

/**
 * Evicts idle models when the machine is low on memory, without waiting for their time to live: swapping is worse
 * than a first answer that is about 200 ms later.
 */
export class MemoryWatch {
  readonly #timer: NodeJS.Timeout;
  #isLow = false;

  /**
   * @param onLow called once when memory becomes low
   * @param availableBytes memory available to programs; undefined if the system does not report it
   */
  constructor(
    private readonly models: IdleModels,
    private readonly onLow: (error: HarkError) => void,
    private readonly availableBytes: () => number | undefined = systemAvailableBytes,
  ) {
    this.#timer = setInterval(() => this.check(), CHECK_INTERVAL_MS);
    this.#timer.unref();
  }

  /** Whether preloading should wait. */
  get isLow(): boolean {
    return this.#isLow;
  }

  /** Checks the memory; called every ten seconds. */
  check(): void {
    const available = this.availableBytes();
    if (available === undefined) return;
    const wasLow = this.#isLow;
    this.#isLow = available < (wasLow ? RECOVERED_BYTES : LOW_BYTES);
    if (!this.#isLow) return;
    this.models.evictIdle(IDLE_MS);
    if (!wasLow) {
      const mib = Math.round(available / 2 ** 20);
      this.onLow(new HarkError('MEMORY_LOW', `the machine has ${mib} MiB of memory left`));
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

/** macOS counts reclaimable memory as used, so its figure is meaningless. */
function systemAvailableBytes(): number | undefined {
  return platform() === 'darwin' ? undefined : freemem();
}
