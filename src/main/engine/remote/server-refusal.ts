import { HarkError } from '../../../shared/errors.ts';

/** What a server answered instead of what it was asked for: the cause of its HarkError. */
export class ServerRefusal extends Error {
  override readonly name = 'ServerRefusal';

  /**
   * @param status HTTP status, also when it stands in the body of a reply with status 200
   * @param words what the server says, in one line
   * @param retryAfterMs how long the server asks to wait, milliseconds
   */
  constructor(
    readonly status: number,
    readonly words: string,
    readonly retryAfterMs?: number,
  ) {
    super(words);
  }
}

/** @returns what the server answered, if the error is such an answer */
export function refusalOf(error: unknown): ServerRefusal | undefined {
  return error instanceof HarkError && error.cause instanceof ServerRefusal ? error.cause : undefined;
}
