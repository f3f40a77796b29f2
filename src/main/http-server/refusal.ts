/** A refused request. The client gets its status and message, nothing else. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param retryAfterSeconds when the client may retry */
  constructor(
    readonly status: number,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
