import { setTimeout as wait } from 'node:timers/promises';
import { isLoadingModel } from '../remote/remote-errors.ts';
import type { ServerRefusal } from '../remote/server-refusal.ts';

/** Nobody waits longer for the first word of an answer because a server has too much to do. */
const MAX_BUSY_WAIT_MS = 20_000;
/** How often a busy server is asked once more. */
const MAX_BUSY_RETRIES = 2;
/** While a model is loaded, the server is asked again after this time, and then after longer ones. */
const FIRST_LOADING_WAIT_MS = 500;
const MAX_LOADING_WAIT_MS = 5000;
/** A large model takes minutes from a slow disk. */
const MAX_LOADING_MS = 300_000;

/** Decides whether and when a question is asked again after a server was busy, and waits. One for each question. */
export class BusyServer {
  #retries = 0;
  #loadingMs = 0;
  #nextLoadingWaitMs = FIRST_LOADING_WAIT_MS;

  /**
   * Waits until the question may be asked again.
   * @returns false when it should not be
   * @throws the signal's reason when aborted
   */
  async wait(refusal: ServerRefusal, signal: AbortSignal): Promise<boolean> {
    const waitMs = this.#waitMs(refusal);
    if (waitMs === undefined) return false;
    try {
      await wait(waitMs, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
    return true;
  }

  #waitMs({ status, words, retryAfterMs }: ServerRefusal): number | undefined {
    if (status === 503 && isLoadingModel(words)) {
      const waitMs = Math.min(retryAfterMs ?? this.#nextLoadingWaitMs, MAX_LOADING_WAIT_MS);
      this.#nextLoadingWaitMs *= 1.5;
      this.#loadingMs += waitMs;
      return this.#loadingMs > MAX_LOADING_MS ? undefined : waitMs;
    }
    if (retryAfterMs === undefined || retryAfterMs > MAX_BUSY_WAIT_MS || status < 429) return undefined;
    this.#retries += 1;
    return this.#retries > MAX_BUSY_RETRIES ? undefined : retryAfterMs;
  }
}
