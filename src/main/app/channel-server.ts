import { toHarkError } from '../../shared/errors.ts';
import type { Outcome } from '../../shared/ipc/channel.ts';
import { type AnswerOf, type RequestChannel, type RequestOf, requestChannels } from '../../shared/ipc/channels.ts';
import { parseMessage } from '../../shared/ipc/parse-message.ts';

type Handler<Name extends RequestChannel> = (request: RequestOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;

export interface ChannelServerOptions<Sender> {
  /** Registers the only listener of a channel; `Sender` is what tells who sent a request. */
  listen(name: string, listener: (sender: Sender, request: unknown) => Promise<unknown>): void;
  isTrusted(sender: Sender): boolean;
  /** Whether answers are parsed here as well. The page parses them in any case. */
  checksAnswers: boolean;
  /** Called for a failure that the program does not foresee: INTERNAL or MESSAGE_INVALID. */
  onDefect(name: RequestChannel, thrown: unknown): void;
}

/** Main's end of the channels: it checks the sender, parses the request and makes an `Outcome` of what the handler does. */
export class ChannelServer<Sender> {
  constructor(private readonly options: ChannelServerOptions<Sender>) {}

  /** Answers one channel. @param handler may throw: the page gets the code and the message */
  handle<Name extends RequestChannel>(name: Name, handler: Handler<Name>): void {
    const { listen, isTrusted } = this.options;
    listen(name, async (sender, request) => {
      // Another page learns nothing, not even a code.
      if (!isTrusted(sender)) throw new Error(`${name} was refused`);
      return this.#answer(name, handler, request);
    });
  }

  async #answer<Name extends RequestChannel>(
    name: Name,
    handler: Handler<Name>,
    unparsed: unknown,
  ): Promise<Outcome<AnswerOf<Name>>> {
    const { checksAnswers, onDefect } = this.options;
    const { request, answer } = requestChannels[name];
    try {
      const value = await handler(parseMessage(request, unparsed, `the request of ${name}`) as RequestOf<Name>);
      if (checksAnswers) parseMessage(answer, value, `the answer of ${name}`);
      return { type: 'ok', value };
    } catch (thrown) {
      const { code, message } = toHarkError(thrown);
      if (code === 'INTERNAL' || code === 'MESSAGE_INVALID') onDefect(name, thrown);
      return { type: 'failed', code, message };
    }
  }
}
