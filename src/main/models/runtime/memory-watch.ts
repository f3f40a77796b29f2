import { freemem, platform } from 'node:os';
import { HarkError } from '../../../shared/errors.ts';

/** Something with evictable models, such as a ModelCache. */
interface IdleModels {
  evictIdle(idleMs: number): number;
}

const LOOK_INTERVAL_MS = 10_000;
/** Below this, the system starts to swap or to kill processes. */
const SHORT_BYTES = 400 * 2 ** 20;
/** Memory that must be free to end the low-memory state; higher, so that Hark's own evictions do not end it. */
const ENOUGH_BYTES = 2 * SHORT_BYTES;
/** An active conversation uses its models more often than this. */
const IDLE_MS = 30_000;

/**
 * Evicts idle models when the machine is low on memory, without waiting for their time to live: swapping is worse
 * than a first answer that is about 200 ms later.
 */
export class MemoryWatch {
  readonly #timer: NodeJS.Timeout;
  #short = false;

  /**
   * @param onShort called once when memory becomes low
   * @param availableBytes memory available to programs; undefined if the system does not report it
   */
  constructor(
    private readonly models: IdleModels,
    private readonly onShort: (error: HarkError) => void,
    private readonly availableBytes: () => number | undefined = systemAvailableBytes,
  ) {
    this.#timer = setInterval(() => this.look(), LOOK_INTERVAL_MS);
    this.#timer.unref();
  }

  /** Whether preloading should wait. */
  get short(): boolean {
    return this.#short;
  }

  /** Checks the memory; called every ten seconds. */
  look(): void {
    const available = this.availableBytes();
    if (available === undefined) return;
    const wasShort = this.#short;
    this.#short = available < (wasShort ? ENOUGH_BYTES : SHORT_BYTES);
    if (!this.#short) return;
    this.models.evictIdle(IDLE_MS);
    if (!wasShort) {
      const mib = Math.round(available / 2 ** 20);
      this.onShort(new HarkError('MEMORY_LOW', `the machine has ${mib} MiB of memory left`));
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
