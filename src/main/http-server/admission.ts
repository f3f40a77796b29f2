import { Refusal } from './refusal.ts';

/** After this time most requests are finished. */
const RETRY_AFTER_SECONDS = 1;

export interface AdmissionLimits {
  /** Maximum concurrent requests of all clients. */
  maxConcurrent: number;
  /** Maximum concurrent requests of one client. */
  maxPerClient: number;
}

/** Limits concurrent requests; further requests are refused and can be retried. */
export class Admission {
  readonly #perClient = new Map<string, number>();
  #concurrent = 0;

  constructor(private readonly limits: AdmissionLimits) {}

  get inFlight(): number {
    return this.#concurrent;
  }

  /** @param client IP address. @returns a function to call when the request is finished. @throws Refusal 429 */
  enter(client: string): () => void {
    const own = this.#perClient.get(client) ?? 0;
    if (own >= this.limits.maxPerClient)
      throw new Refusal(429, 'too many requests of yours at once', RETRY_AFTER_SECONDS);
    if (this.#concurrent >= this.limits.maxConcurrent)
      throw new Refusal(429, 'too many requests at once', RETRY_AFTER_SECONDS);
    this.#concurrent += 1;
    this.#perClient.set(client, own + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#concurrent -= 1;
      const rest = (this.#perClient.get(client) ?? 1) - 1;
      if (rest > 0) this.#perClient.set(client, rest);
      else this.#perClient.delete(client);
    };
  }
}
