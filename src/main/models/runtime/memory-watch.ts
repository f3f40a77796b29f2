import { freemem, platform } from 'node:os';
import { HarkError } from '../../../shared/errors.ts';

/** What has models that can be given up; a ModelCache. */
interface IdleModels {
  evictIdle(idleMs: number): number;
}

const LOOK_INTERVAL_MS = 10_000;
/** Less than this is left, and the system begins to swap or to kill. */
const SHORT_BYTES = 400 * 2 ** 20;
/** This much more must be free, so that the memory Hark frees does not end the shortage at once. */
const ENOUGH_BYTES = 2 * SHORT_BYTES;
/** A talk that goes on uses its models more often. */
const IDLE_MS = 30_000;

/**
 * While memory is short, unused models are unloaded at once, not after their time to live: swapping is
 * worse than a first answer that is 200 ms slower.
 */
export class MemoryWatch {
  readonly #timer: NodeJS.Timeout;
  #short = false;

  /**
   * @param onShort called once when a shortage begins
   * @param availableBytes memory available to programs; undefined where the system does not say
   */
  constructor(
    private readonly models: IdleModels,
    private readonly onShort: (error: HarkError) => void,
    private readonly availableBytes: () => number | undefined = systemAvailableBytes,
  ) {
    this.#timer = setInterval(() => this.look(), LOOK_INTERVAL_MS);
    this.#timer.unref();
  }

  /** Whether loading ahead of the need should wait. */
  get short(): boolean {
    return this.#short;
  }

  /** Looks at the memory; called every ten seconds. */
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

/** macOS counts what it could take back at any time as used: its figure says nothing. */
function systemAvailableBytes(): number | undefined {
  return platform() === 'darwin' ? undefined : freemem();
}
