import { HarkError } from '../../../../shared/errors.ts';
import type { Finish } from './finish.ts';

/** A text that ends so is likely to be whole. */
const SENTENCE_END = /[.!?…:;。！？؟।][\s"'”’»)\]*_`]*$/u;

/** How an answer ended, and what came of it. */
export interface AnswerEnd {
  /** By the server's `finish_reason`; undefined when it sent none. */
  finish: Finish | undefined;
  finishReason: string | undefined;
  /** Whether the server said by other means that the answer is complete: `[DONE]`, or the number of tokens. */
  isEnded: boolean;
  /** What came besides the model's thoughts. */
  text: string;
  hasCalls: boolean;
  areCallsComplete: boolean;
  hasThought: boolean;
  /** Whether there was something, but no part of an answer. */
  isOther: boolean;
}

/** @returns why the answer is none, or is incomplete; undefined for a good one */
export function failureOfEnd(service: string, end: AnswerEnd, maxTokens: number): HarkError | undefined {
  const { finish, isEnded, hasCalls } = end;
  const hasText = end.text.trim() !== '';
  if (finish === 'failure') return notAnAnswer(service, `ended its answer with a fault: ${end.finishReason}`);
  if (finish === 'filter') {
    const what = hasText
      ? 'was stopped in its answer by its content filter'
      : 'refused to answer by its content filter';
    return new HarkError('REMOTE_REFUSED', `${service} ${what} (${end.finishReason})`);
  }
  if (finish === 'length' && hasCalls && !end.areCallsComplete) {
    return notAnAnswer(
      service,
      `used up its ${maxTokens} tokens in the middle of a tool call: raise llm.longest_reply_tokens`,
    );
  }
  // Some servers just close the connection behind the last word.
  const seemsWhole = hasCalls ? end.areCallsComplete : SENTENCE_END.test(end.text);
  if (finish === undefined && !isEnded && (hasText || hasCalls) && !seemsWhole) {
    return notAnAnswer(service, 'ended its answer in the middle');
  }
  if (hasText || hasCalls) return undefined;
  return notAnAnswer(service, nothingSaid(end, maxTokens));
}

/** @returns what the server did in place of an answer, after its name */
function nothingSaid({ finish, isEnded, hasThought, isOther }: AnswerEnd, maxTokens: number): string {
  if (hasThought && finish === 'length') {
    return `used up its ${maxTokens} tokens thinking, before it answered: raise llm.longest_reply_tokens`;
  }
  if (hasThought) return 'sent its thoughts, but no answer';
  if (isOther) return 'sent what is not a chat completion';
  return isEnded || finish ? 'sent an empty answer' : 'ended its answer before the first word';
}

/** @param what the server did, after its name */
export function notAnAnswer(service: string, what: string, cause?: unknown): HarkError {
  return new HarkError('REMOTE_FAILED', `${service} ${what}`, cause === undefined ? undefined : { cause });
}
