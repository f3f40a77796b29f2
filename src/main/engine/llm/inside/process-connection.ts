import type { MessagePortLike } from '../../ports/message-port.ts';

/** One end of the connection between the engine and the language model's process. */
export interface ProcessConnection {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other end is gone. */
  onClose(listener: (reason: string) => void): void;
  /** Ends the connection, and the process with it. */
  close(): void;
}

/** @returns a connection over a message port */
export function connectionOverPort(port: MessagePortLike): ProcessConnection {
  return {
    send: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => void port.on('close', () => listener('it ended')),
    close: () => port.close(),
  };
}
