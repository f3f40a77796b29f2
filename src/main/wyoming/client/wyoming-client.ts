import { connect, type Socket } from 'node:net';
import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import { HarkError } from '../../../shared/errors.ts';
import { Circuit } from '../../engine/remote/circuit.ts';
import type { RemoteClient } from '../../engine/remote/remote-client.ts';
import { connectionError } from '../../engine/remote/remote-errors.ts';
import { ServiceHealth } from '../../engine/remote/service-health.ts';
import { EventReader, encodeEvent, type WyomingEvent } from '../protocol/wyoming-event.ts';

/** A longer answer is treated as endless. */
const MAX_ANSWER_BYTES = 64 * 2 ** 20;

/** Requests to a Wyoming service, each on its own connection, as the protocol's own clients work. */
export class WyomingClient implements RemoteClient {
  readonly health = new ServiceHealth();
  readonly #host: string;
  readonly #port: number;
  readonly #circuit: Circuit;
  readonly #sockets = new Set<Socket>();

  /**
   * @param url tcp://HOST:PORT
   * @param timeoutMs for the connection, and between two events
   */
  constructor(
    readonly service: string,
    url: string,
    private readonly timeoutMs: number,
  ) {
    const { hostname, port } = new URL(url);
    this.#host = hostname.replace(/^\[|\]$/g, '');
    this.#port = Number(port);
    this.#circuit = new Circuit(this.#peer);
  }

  get healthFigures(): ServiceHealthFigures {
    return this.health.figures(this.service, `tcp://${this.#host}:${this.#port}`, this.#circuit.isOpen);
  }

  get #peer(): string {
    return `${this.service} at tcp://${this.#host}:${this.#port}`;
  }

  /**
   * Sends events.
   * @returns the events of the answer, once the first has arrived; leaving the loop closes the connection
   * @throws HarkError REMOTE_UNREACHABLE, REMOTE_TIMEOUT, REMOTE_FAILED; the signal's reason when it was aborted
   */
  ask(events: Iterable<WyomingEvent>, signal: AbortSignal): Promise<AsyncGenerator<WyomingEvent>> {
    return this.#circuit.run(async () => {
      const startedAt = performance.now();
      const answer = this.#exchange(events, signal);
      try {
        const first = await answer.next();
        this.health.recordAnswer(performance.now() - startedAt);
        return resumed(first, answer);
      } catch (error) {
        if (error instanceof HarkError) this.health.recordFailure(error.code);
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
  }

  async *#exchange(events: Iterable<WyomingEvent>, signal: AbortSignal): AsyncGenerator<WyomingEvent> {
    const socket = connect(this.#port, this.#host);
    this.#sockets.add(socket);
    const leave = () => socket.destroy();
    signal.addEventListener('abort', leave, { once: true });
    socket.setTimeout(this.timeoutMs, () =>
      socket.destroy(new HarkError('REMOTE_TIMEOUT', `${this.#peer} took too long`)),
    );
    try {
      // A failure ends the loop below.
      socket.on('error', () => undefined);
      for (const event of events) socket.write(encodeEvent(event));
      const reader = new EventReader();
      let bytes = 0;
      for await (const part of socket as AsyncIterable<Buffer>) {
        bytes += part.length;
        if (bytes > MAX_ANSWER_BYTES) throw new Error('it does not end');
        yield* reader.push(part);
      }
      signal.throwIfAborted();
      throw new Error('it closed the connection before its answer was whole');
    } catch (cause) {
      throw signal.aborted ? signal.reason : connectionError(this.#peer, cause);
    } finally {
      signal.removeEventListener('abort', leave);
      this.#sockets.delete(socket);
      socket.destroy();
    }
  }
}

async function* resumed(
  first: IteratorResult<WyomingEvent>,
  rest: AsyncGenerator<WyomingEvent>,
): AsyncGenerator<WyomingEvent> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
