import { z } from 'zod';
import { type ErrorCode, errorCodeSchema } from '../errors.ts';

/** A request of a page to main, and the answer. */
export interface Channel<Request extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  readonly request: Request;
  readonly answer: Answer;
  /** The answer as it crosses the process boundary. */
  readonly outcome: z.ZodType<Outcome<z.output<Answer>>>;
}

/** An answer or an error. Electron would only pass on the message of an error. */
export type Outcome<Answer> = { type: 'ok'; value: Answer } | { type: 'failed'; code: ErrorCode; message: string };

/** Schema of a request or an answer without content. */
export const nothing = z.void();

/** Declares a channel by the schemas of its request and answer. */
export function channel<Request extends z.ZodType, Answer extends z.ZodType>(schemas: {
  request: Request;
  answer: Answer;
}): Channel<Request, Answer> {
  const outcome = z.discriminatedUnion('type', [
    z.object({ type: z.literal('ok'), value: schemas.answer }),
    z.object({ type: z.literal('failed'), code: errorCodeSchema, message: z.string() }),
  ]);
  // The compiler cannot resolve the union while `Answer` is generic.
  return { ...schemas, outcome: outcome as unknown as z.ZodType<Outcome<z.output<Answer>>> };
}
