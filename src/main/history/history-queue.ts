import type { HarkError } from '../../shared/errors.ts';
import type { HistoryTurn } from '../../shared/history.ts';
import { WriteRetry } from '../storage/retry-write.ts';
import type { HistoryStore } from './history-store.ts';

/** About one day of turns; beyond that, the oldest are dropped. */
const MAX_WAITING = 1000;

/** Writes turns in the background. A turn that cannot be written stays in memory until it can be. */
export class HistoryQueue {
  /** The latest state of each turn, by turn id. */
  readonly #waiting = new Map<string, HistoryTurn>();
  readonly #retry: WriteRetry;

  /**
   * @param onError called for each turn that cannot be written immediately
   * @param onWritten called when a write succeeds after a failure
   */
  constructor(
    private readonly open: () => Promise<HistoryStore>,
    private readonly onError: (error: unknown) => void,
    onWritten: () => void,
  ) {
    this.#retry = new WriteRetry(() => this.#flush(), onWritten);
  }

  add(turn: HistoryTurn): void {
    this.#waiting.set(turn.turnId, turn);
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > MAX_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    this.write().catch(this.onError);
  }

  /** Drops a turn that is not written yet. */
  drop(turnId: string): void {
    this.#waiting.delete(turnId);
  }

  /** Drops the turns that are not written yet. */
  clear(): void {
    this.#waiting.clear();
  }

  /**
   * Writes the queued turns.
   * @throws HarkError the errors of `HistoryStore`; after DATA_UNWRITABLE the write is retried
   */
  async write(): Promise<void> {
    try {
      await this.#flush();
    } catch (error) {
      if (this.#waiting.size > 0) this.#retry.failed();
      throw error;
    }
  }

  async #flush(): Promise<void> {
    if (this.#waiting.size === 0) return;
    try {
      const store = await this.open();
      for (const [turnId, turn] of this.#waiting) {
        store.put(turn);
        this.#waiting.delete(turnId);
      }
    } catch (error) {
      // A retry cannot help if a newer version of Hark wrote the database.
      if ((error as HarkError).code !== 'DATA_UNWRITABLE') this.clear();
      throw error;
    }
    this.#retry.succeeded();
  }
}
