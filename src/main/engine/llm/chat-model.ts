import type { Toolbox } from './toolbox.ts';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A language model, as the pipeline sees it. */
export interface ChatModel {
  /**
   * @param toolbox the tools that it may use before it answers
   * @returns the answer's text as it comes; never without a word
   * @throws HarkError REMOTE_*; the signal's reason when it was aborted
   */
  reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncIterable<string>;
}
