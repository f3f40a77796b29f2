/** A refused request. The client receives only its status and message. */
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
