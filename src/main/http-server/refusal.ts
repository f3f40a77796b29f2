/** A request that is not served. The client is told its status and message, never more. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param retryAfterSeconds when the same request may be served */
  constructor(
    readonly status: number,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
