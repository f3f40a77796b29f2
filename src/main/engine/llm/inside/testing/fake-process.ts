import type { ProcessConnection } from '../process-connection.ts';
import type { AskMessage, ToEngine, ToProcess } from '../process-contract.ts';

/** A language model's process at the other end of an in-memory connection, which answers as it is told. */
export class FakeProcess implements ProcessConnection {
  readonly received: ToProcess[] = [];
  isClosed = false;
  #listener: (message: unknown) => void = () => undefined;
  #onClose: (reason: string) => void = () => undefined;

  constructor(private readonly answers: ((ask: AskMessage) => Omit<ToEngine, 'id'>[])[]) {}

  send(message: ToProcess): void {
    this.received.push(message);
    if (message.type === 'load') this.#say({ type: 'ready', loadMs: 1 });
    if (message.type !== 'ask') return;
    for (const reply of this.answers.shift()?.(message) ?? []) this.#say({ ...reply, id: message.id } as ToEngine);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#listener = listener;
  }

  onClose(listener: (reason: string) => void): void {
    this.#onClose = listener;
  }

  close(): void {
    this.isClosed = true;
  }

  end(): void {
    this.#onClose('SIGKILL');
  }

  get asks(): AskMessage[] {
    return this.received.filter((message): message is AskMessage => message.type === 'ask');
  }

  #say(message: ToEngine): void {
    queueMicrotask(() => this.#listener(message));
  }
}
