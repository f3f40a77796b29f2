import type { Toolbox } from './toolbox.ts';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
  /** Of the system prompt: what is known about the user. */
  aboutUser?: string;
  /** Of the question: what is set and kept, date and time. */
  moment?: string;
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
