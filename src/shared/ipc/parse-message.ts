import { z } from 'zod';
import { HarkError } from '../errors.ts';

/**
 * Validates data from another process, thread or port.
 * @param what named in the error, such as "the request of app:save"
 * @throws HarkError MESSAGE_INVALID; its message contains paths and expected types, no values
 */
export function parseMessage<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const { data, error } = schema.safeParse(value);
  if (error) throw new HarkError('MESSAGE_INVALID', `${what} is invalid: ${z.prettifyError(error)}`, { cause: error });
  return data as z.output<Schema>;
}
