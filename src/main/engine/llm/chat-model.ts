import type { Toolbox } from './toolbox.ts';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
  /** Of the question: what is set and kept, date and time. */
  moment?: string;
}

/** @returns the messages without the moment, which is said with its question: all before it stays the same */
export function withMomentInQuestion(messages: readonly ChatMessage[]): ChatMessage[] {
  return messages.map(({ role, content, moment }) => ({ role, content: moment ? `${moment}\n\n${content}` : content }));
}

/** @returns the messages without the moment, which ends the system prompt: the smallest models take it for a part of the question */
export function withMomentInSystem(messages: readonly ChatMessage[]): ChatMessage[] {
  const moment = messages.at(-1)?.moment;
  return messages.map(({ role, content }) => ({
    role,
    content: moment && role === 'system' ? `${content}\n\n${moment}` : content,
  }));
}

/** A language model that answers in streamed text. */
export interface ChatModel {
  /** Knows only what it was trained with. */
  readonly isOffline?: true;
  /** Who is asked about what changes by the hour, where a model that is offline may answer instead. */
  readonly online?: ChatModel;
  /**
   * @param toolbox tools that the model may call before it answers
   * @returns the parts of the answer as they arrive; at least one
   * @throws HarkError REMOTE_*; the signal's reason when aborted
   */
  reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncIterable<string>;
}
