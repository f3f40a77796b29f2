import type { MessagePortLike } from '../../ports/message-port.ts';
import { connectionOverPort, type ProcessConnection } from './process-connection.ts';

/** Asks main for processes of the language model: a utility process cannot start another one. */
export class ProcessRequests {
  readonly #waiting: ((port: MessagePortLike) => void)[] = [];

  /** @param request tells main that a process is wanted */
  constructor(private readonly request: () => void) {}

  /** @returns the connection to a new process */
  async connect(): Promise<ProcessConnection> {
    const port = new Promise<MessagePortLike>((resolve) => this.#waiting.push(resolve));
    this.request();
    return connectionOverPort(await port);
  }

  /** Takes the port with which main answers. @throws Error without a port */
  accept(port: MessagePortLike | undefined): void {
    if (!port) throw new Error('the port of the language model did not come with its message');
    const resolve = this.#waiting.shift();
    if (resolve) resolve(port);
    else port.close();
  }
}
