import { connect, type Socket } from 'node:net';

/** Joins connections to a port of this machine. */
export class Forwarder {
  readonly #sockets = new Set<Socket>();

  /** @param onConnect called before anything that comes from the port */
  join(client: Socket, targetPort: number, onConnect: () => void = () => undefined): void {
    const target = connect(targetPort, '127.0.0.1', onConnect);
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const) {
      this.#sockets.add(one);
      one.pipe(other);
      // What follows an error closes the socket.
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }

  /** Breaks every connection, like an unplugged cable. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
