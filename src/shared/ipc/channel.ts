import { z } from 'zod';
import { type ErrorCode, errorCodeSchema } from '../errors.ts';

/** A request that a page sends to main, and main's answer to it. */
export interface Channel<Request extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  readonly request: Request;
  readonly answer: Answer;
  /** What crosses the boundary as the answer. */
  readonly outcome: z.ZodType<Outcome<z.output<Answer>>>;
}

/** An answer, or why there is none. Of an error that a handler throws, Electron would pass on the message alone. */
export type Outcome<Answer> = { type: 'ok'; value: Answer } | { type: 'failed'; code: ErrorCode; message: string };

/** The schema of a request or an answer without content. */
export const nothing = z.void();

/** Declares a channel by the schemas of its request and its answer. */
export function channel<Request extends z.ZodType, Answer extends z.ZodType>(schemas: {
  request: Request;
  answer: Answer;
}): Channel<Request, Answer> {
  const outcome = z.discriminatedUnion('type', [
    z.object({ type: z.literal('ok'), value: schemas.answer }),
    z.object({ type: z.literal('failed'), code: errorCodeSchema, message: z.string() }),
  ]);
  // The compiler cannot resolve the union while `Answer` is open.
  return { ...schemas, outcome: outcome as unknown as z.ZodType<Outcome<z.output<Answer>>> };
}
