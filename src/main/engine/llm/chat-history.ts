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

/** The recent conversation that is sent to a language model. */
export class ChatHistory {
  readonly #turns: ChatTurn[];

  /**
   * @param systemPrompt called for each question
   * @param contextTokens maximum number of tokens of a question with its history
   */
  constructor(
    private readonly systemPrompt: () => string,
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
    const current: ChatMessage = { role: 'user', content: question };
    const system: ChatMessage = { role: 'system', content: this.systemPrompt() };
    const before = [...this.#messages];
    while (before.length > 0 && estimateTokens([system, ...before, current]) > this.contextTokens) before.splice(0, 2);
    return [system, ...before, current];
  }

  get #messages(): ChatMessage[] {
    return this.#turns.flatMap(({ user, assistant }) => [
      { role: 'user', content: user } as const,
      { role: 'assistant', content: assistant } as const,
    ]);
  }
}

function estimateTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + Math.ceil(content.length / CHARACTERS_PER_TOKEN), 0);
}
