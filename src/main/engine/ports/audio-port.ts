import type { z } from 'zod';
import type { HarkError } from '../../../shared/errors.ts';
import { receive } from '../../../shared/ipc/message-contract.ts';
import type { MessagePortLike } from './message-port.ts';

/**
 * Listens on a port for messages of one schema.
 * @param onInvalid gets a HarkError MESSAGE_INVALID; the message is dropped
 */
export function listenOn<Schema extends z.ZodType>(
  port: MessagePortLike,
  schema: Schema,
  handle: (message: z.output<Schema>) => void,
  onInvalid: (error: HarkError) => void,
): void {
  const listener = receive(schema, 'the window', handle, onInvalid);
  port.on('message', ({ data }) => listener(data));
  port.start();
}
