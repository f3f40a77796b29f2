import type { z } from 'zod';
import type { HarkError } from '../../shared/errors.ts';
import { receive } from '../../shared/ipc/message-contract.ts';
import { systemProxyPortSchema } from '../../shared/ipc/system-proxy-messages.ts';
import { type ProxyPort, systemProxies } from '../proxy/system-proxies.ts';

/** A utility process's connection to main. `Port` is the type of ports that come with a message. */
export interface MainPort<Sent, Port> {
  send(message: Sent): void;
  /** @param onInvalid receives a HarkError MESSAGE_INVALID; the message is dropped */
  listen<Schema extends z.ZodType>(
    schema: Schema,
    handle: (message: z.output<Schema>, ports: Port[]) => void,
    onInvalid: (error: HarkError) => void,
  ): void;
}

/** Electron's `process.parentPort`, which is missing in Node's types. */
interface ParentPort<Sent, Port> {
  postMessage(message: Sent): void;
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): unknown;
}

/**
 * Opens the connection to main, without importing Electron.
 * @throws Error outside a utility process
 */
export function openMainPort<Sent, Port = never>(): MainPort<Sent, Port> {
  const { parentPort } = process as unknown as { parentPort?: ParentPort<Sent, Port> };
  if (!parentPort) throw new Error('this file runs as a utility process only');
  return {
    send: (message) => parentPort.postMessage(message),
    listen: (schema, handle, onInvalid) => {
      const listener = receive(schema, 'main', handle, onInvalid);
      parentPort.on('message', ({ data, ports }) => {
        const isForProxies = systemProxyPortSchema.safeParse(data).success;
        if (isForProxies) systemProxies.connect(ports[0] as ProxyPort);
        else listener(data, ports);
      });
    },
  };
}
