import type { z } from 'zod';
import { type HarkError, toHarkError } from '../errors.ts';
import { parseMessage } from './parse-message.ts';

/** The messages between two processes, threads or ports: direction → schema. */
export type MessageContract = Readonly<Record<`to${string}`, z.ZodType>>;

/**
 * Validates every message that arrives at one end.
 * @param sender named in the error
 * @param handle receives the valid message and its attachments
 * @param onInvalid receives a HarkError MESSAGE_INVALID, and the message is dropped; if absent, the error is thrown
 * @returns a listener for raw messages
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
