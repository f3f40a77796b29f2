import { HarkError } from '../../../shared/errors.ts';

/** What the engine uses of a port, be it Electron's or Node's. */
export interface AudioPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  start(): void;
  close(): void;
}

/**
 * Listens on a port for messages of one kind.
 * @param parse throws on anything else, which is reported and dropped: the engine goes on
 */
export function listenOn<Message>(
  port: AudioPort,
  parse: (data: unknown) => Message,
  handle: (message: Message) => void,
  onInvalid: (error: HarkError) => void,
): void {
  port.on('message', ({ data }) => {
    let message: Message;
    try {
      message = parse(data);
    } catch (cause) {
      onInvalid(new HarkError('MESSAGE_INVALID', 'a message from the window is not of its kind', { cause }));
      return;
    }
    handle(message);
  });
  port.start();
}
