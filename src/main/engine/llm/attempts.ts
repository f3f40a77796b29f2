import { refusalOf } from '../remote/server-refusal.ts';
import { BusyServer } from './busy-server.ts';
import { type Adaptation, adaptationFor, isUnknownPath } from './server-adaptations.ts';

/** The attempts to have one question answered. */
export class Attempts {
  readonly #busy = new BusyServer();
  readonly #added: Adaptation[] = [];
  #error: unknown;

  /**
   * @param adaptations what the server needs in another way; those that helped stay in it
   * @param hasVersion whether the address names a version of the API
   */
  constructor(
    private readonly adaptations: Set<Adaptation>,
    private readonly hasVersion: boolean,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Prepares the next attempt: adapts the request to the server, or waits for a server that is busy.
   * @param error why the last attempt failed
   * @throws the error to report when another attempt would fail too; the signal's reason when aborted
   */
  async prepareNext(error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    if (refusal && (await this.#busy.wait(refusal, this.signal))) return;
    const adaptation = refusal && adaptationFor(refusal, this.adaptations, this.hasVersion);
    if (adaptation === undefined) {
      for (const added of this.#added) this.adaptations.delete(added);
      throw this.#toReport(error);
    }
    this.adaptations.add(adaptation);
    this.#added.push(adaptation);
    this.#error ??= error;
  }

  /** Where neither address is known to the server, the user is told about their own. */
  #toReport(error: unknown): unknown {
    const refusal = refusalOf(error);
    const isLost = refusal && this.#added.includes('version-in-path') && isUnknownPath(refusal);
    return isLost && !/\bmodel\b/i.test(refusal.words) ? this.#error : error;
  }
}
