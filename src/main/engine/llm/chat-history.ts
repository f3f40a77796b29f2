import type { ChatTurn } from '../../../shared/engine/chat-turn.ts';
import type { ChatMessage } from './chat-model.ts';

/** English text has about four characters per token (OpenAI's rule of thumb). */
const CHARACTERS_PER_TOKEN = 4;

/** Stores the conversation beyond the session. */
export interface ChatHistoryStore {
  read(): readonly ChatTurn[];
  /** @param turns must be copied, because the array changes later */
  write(turns: readonly ChatTurn[]): void;
}

/** What a language model is told besides the conversation. */
export interface ChatPrompts {
  /** The system prompt. */
  system(): string;
  /** What is known about the user; may be empty. */
  user(): string;
  /** What is said before the question, and not kept; may be empty. */
  moment(): string;
}

/** The recent conversation that is sent to a language model. */
export class ChatHistory {
  readonly #turns: ChatTurn[];

  /**
   * @param prompts called for each question
   * @param contextTokens maximum number of tokens of a question with its history
   */
  constructor(
    private readonly prompts: ChatPrompts,
    private readonly contextTokens: number,
    private readonly store?: ChatHistoryStore | undefined,
  ) {
    this.#turns = [...(store?.read() ?? [])];
  }

  /** Adds a turn and drops the oldest turns that do not fit into the context. */
  add(user: string, assistant: string): void {
    this.#turns.push({ user, assistant });
    while (this.#turns.length > 1 && estimateTokens(this.#messages) > this.contextTokens) this.#turns.shift();
    this.store?.write(this.#turns);
  }

  /** @returns the system prompt, the latest turns that fit into the context, and always the question */
  messagesFor(question: string): ChatMessage[] {
    const moment = this.prompts.moment();
    const current: ChatMessage = { role: 'user', content: question, ...(moment && { moment }) };
    const aboutUser = this.prompts.user();
    const system: ChatMessage = { role: 'system', content: this.prompts.system(), ...(aboutUser && { aboutUser }) };
    return latestThatFit([system, ...this.#messages, current], this.contextTokens);
  }

  get #messages(): ChatMessage[] {
    return this.#turns.flatMap(({ user, assistant }) => [
      { role: 'user', content: user } as const,
      { role: 'assistant', content: assistant } as const,
    ]);
  }
}

/** @returns the system prompt, the latest turns that fit, and always the question. @param messages as in that order */
export function latestThatFit(messages: readonly ChatMessage[], maxTokens: number): ChatMessage[] {
  const fitting = [...messages];
  while (fitting.length > 2 && estimateTokens(fitting) > maxTokens) fitting.splice(1, 2);
  return fitting;
}

function estimateTokens(messages: readonly ChatMessage[]): number {
  const lengths = messages.map(
    ({ content, aboutUser = '', moment = '' }) => content.length + aboutUser.length + moment.length,
  );
  return lengths.reduce((sum, length) => sum + Math.ceil(length / CHARACTERS_PER_TOKEN), 0);
}
