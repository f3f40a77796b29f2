import type { HarkError } from '../../shared/errors.ts';
import type { HistoryTurn } from '../../shared/history.ts';
import { RETRY_WRITE_MS } from '../storage/persistent-store.ts';
import type { HistoryStore } from './history-store.ts';

/** More are the talk of a day; the oldest then go. */
const MOST_WAITING = 1000;

/** Writes turns as they come; what cannot be written waits in memory until it can be. */
export class HistoryQueue {
  /** The newest state of each turn. */
  readonly #waiting = new Map<string, HistoryTurn>();
  #retry: NodeJS.Timeout | undefined;

  /** @param onError called for each turn that could not be written at once; `onWritten` when what waited is */
  constructor(
    private readonly open: () => Promise<HistoryStore>,
    private readonly onError: (error: unknown) => void,
    private readonly onWritten: () => void,
  ) {}

  add(turn: HistoryTurn): void {
    this.#waiting.set(turn.turnId, turn);
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > MOST_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    this.write().catch(this.onError);
  }

  /** Forgets what waits. */
  clear(): void {
    this.#waiting.clear();
  }

  /** Writes what waits. @throws HarkError as `HistoryStore` does; what could not be written is tried again by itself */
  async write(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#waiting.size === 0) return;
    try {
      const store = await this.open();
      for (const [turnId, turn] of this.#waiting) {
        store.put(turn);
        this.#waiting.delete(turnId);
      }
      if (this.#retry) this.onWritten();
      this.#retry = undefined;
    } catch (error) {
      // What a later Hark has written stays as it is, however often one tries.
      if ((error as HarkError).code !== 'DATA_UNWRITABLE') this.clear();
      else this.#retry = setTimeout(() => this.write().catch(() => undefined), RETRY_WRITE_MS).unref();
      throw error;
    }
  }
}
