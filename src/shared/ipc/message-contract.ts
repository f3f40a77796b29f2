import type { z } from 'zod';
import { type HarkError, toHarkError } from '../errors.ts';
import { parseMessage } from './parse-message.ts';

/** The messages between two processes, threads or ends of a port: where a message goes → its schema. */
export type MessageContract = Readonly<Record<`to${string}`, z.ZodType>>;

/**
 * Parses every message that arrives at one end.
 * @param sender named in the error
 * @param handle gets the parsed message, and what else came with it
 * @param onInvalid gets a HarkError MESSAGE_INVALID, which is thrown when this is absent; the message is dropped
 * @returns a listener for unparsed messages
 */
export function receive<Schema extends z.ZodType, Extras extends unknown[]>(
  schema: Schema,
  sender: string,
  handle: (message: z.output<Schema>, ...extras: Extras) => void,
  onInvalid?: (error: HarkError) => void,
): (data: unknown, ...extras: Extras) => void {
  return (data, ...extras) => {
    let message: z.output<Schema>;
    try {
      message = parseMessage(schema, data, `a message from ${sender}`);
    } catch (thrown) {
      if (!onInvalid) throw thrown;
      onInvalid(toHarkError(thrown));
      return;
    }
    handle(message, ...extras);
  };
}
