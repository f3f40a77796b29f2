import { HarkError, toHarkError } from '../errors.ts';
import {
  type AnswerOf,
  type PushChannel,
  type PushOf,
  pushChannels,
  type RequestArguments,
  type RequestChannel,
  requestChannels,
} from './channels.ts';
import { receive } from './message-contract.ts';
import type { PageBridge } from './page-bridge.ts';
import { parseMessage } from './parse-message.ts';

/** The page's end of the channels; it validates all incoming data. */
export class PageClient {
  constructor(private readonly bridge: Pick<PageBridge, 'invoke' | 'on'>) {}

  /**
   * Sends a request to main.
   * @returns main's answer
   * @throws HarkError with main's code; MESSAGE_INVALID for an unknown channel or an invalid answer; INTERNAL if main
   *   did not answer
   */
  async invoke<Name extends RequestChannel>(name: Name, ...request: RequestArguments<Name>): Promise<AnswerOf<Name>> {
    if (!Object.hasOwn(requestChannels, name)) throw new HarkError('MESSAGE_INVALID', `there is no channel ${name}`);
    let answered: unknown;
    try {
      answered = await this.bridge.invoke(name, ...request);
    } catch (thrown) {
      throw toHarkError(thrown);
    }
    const outcome = parseMessage(requestChannels[name].outcome, answered, `the answer of ${name}`);
    if (outcome.type === 'failed') throw new HarkError(outcome.code, outcome.message);
    return outcome.value as AnswerOf<Name>;
  }

  /**
   * Subscribes to a push channel. An invalid payload is dropped and shown in the page's console.
   * @returns a function that unsubscribes
   */
  on<Name extends PushChannel>(name: Name, listener: (payload: PushOf<Name>) => void): () => void {
    const handle = listener as (payload: unknown) => void;
    return this.bridge.on(name, receive(pushChannels[name], `main on ${name}`, handle));
  }
}
