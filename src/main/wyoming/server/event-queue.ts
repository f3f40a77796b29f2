import type { WyomingEvent } from '../protocol/wyoming-event.ts';

/** A client that sends more than is worked on is not read: some minutes of sound. */
const MAX_WAITING_BYTES = 16 * 2 ** 20;

/** The events of a client, worked on one after the other while more of them are read. */
export class EventQueue {
  #last: Promise<void> = Promise.resolve();
  #waitingBytes = 0;

  /** @param work that never fails */
  add(event: WyomingEvent, work: (event: WyomingEvent) => Promise<void>): void {
    const bytes = event.payload?.length ?? 0;
    this.#waitingBytes += bytes;
    this.#last = this.#last.then(async () => {
      await work(event);
      this.#waitingBytes -= bytes;
    });
  }

  /** Resolves when more may be read. */
  async room(): Promise<void> {
    if (this.#waitingBytes > MAX_WAITING_BYTES) await this.#last;
  }

  /** Resolves when all is done. */
  done(): Promise<void> {
    return this.#last;
  }
}
