import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import { HarkError } from '../../../shared/errors.ts';

export interface ApiReply {
  turnId: string;
  text: string;
  skill: string;
}

interface Waiting {
  turnId: string | undefined;
  resolve(reply: ApiReply): void;
  reject(error: HarkError): void;
}

/** Matches each question with the turn it starts: the engine takes questions one after the other. */
export class ReplyWait {
  readonly #waiting: Waiting[] = [];

  /** The reply to the next question. @throws HarkError when its turn ends without one */
  next(): Promise<ApiReply> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ turnId: undefined, resolve, reject });
    });
  }

  observe(event: EngineEvent): void {
    if (event.type === 'turn-started' && event.trigger === 'text') {
      const first = this.#waiting.find(({ turnId }) => turnId === undefined);
      if (first) first.turnId = event.turnId;
    }
    const isEngineGone =
      event.type === 'error' && (event.code === 'ENGINE_CRASHED' || event.code === 'ENGINE_UNAVAILABLE');
    if (isEngineGone)
      for (const { reject } of this.#waiting.splice(0)) reject(new HarkError(event.code, event.message));
    const turnId = 'turnId' in event ? event.turnId : undefined;
    const waiting = this.#waiting.find((each) => turnId !== undefined && each.turnId === turnId);
    if (!waiting) return;
    if (event.type === 'reply')
      this.#settle(waiting, () => waiting.resolve({ turnId: event.turnId, text: event.text, skill: event.skill }));
    else if (event.type === 'error')
      this.#settle(waiting, () => waiting.reject(new HarkError(event.code, event.message)));
    else if (event.type === 'turn') {
      this.#settle(waiting, () => waiting.reject(new HarkError('SKILL_FAILED', `the turn was ${event.outcome}`)));
    }
  }

  #settle(waiting: Waiting, settle: () => void): void {
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    settle();
  }
}
