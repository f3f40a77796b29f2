import type { ChatTurn } from '../../../shared/engine/chat-turn.ts';
import type { ChatMessage } from './chat-model.ts';

/** English text has about four characters per token (OpenAI's rule of thumb), so no server has to be asked. */
const CHARACTERS_PER_TOKEN = 4;

/** Keeps the conversation after the session. */
export interface ChatHistoryStore {
  read(): readonly ChatTurn[];
  /** @param turns copy them: the array changes later */
  write(turns: readonly ChatTurn[]): void;
}

/** The conversation so far, as far as a language model is told of it. */
export class ChatHistory {
  readonly #turns: ChatTurn[];

  /** @param contextTokens how many tokens a question may have, with everything before it */
  constructor(
    private readonly systemPrompt: string,
    private readonly contextTokens: number,
    private readonly store?: ChatHistoryStore | undefined,
  ) {
    this.#turns = [...(store?.read() ?? [])];
  }

  /** Adds a turn for the questions that follow. The oldest turns are dropped when there is no room for them. */
  remember(user: string, assistant: string): void {
    this.#turns.push({ user, assistant });
    while (this.#turns.length > 1 && tokensOf(this.#messages) > this.contextTokens) this.#turns.shift();
    this.store?.write(this.#turns);
  }

  /** @returns the question after as much of the conversation as there is room for; always with the question */
  ask(question: string): ChatMessage[] {
    const asked: ChatMessage = { role: 'user', content: question };
    const system: ChatMessage = { role: 'system', content: this.systemPrompt };
    const before = [...this.#messages];
    while (before.length > 0 && tokensOf([system, ...before, asked]) > this.contextTokens) before.splice(0, 2);
    return [system, ...before, asked];
  }

  get #messages(): ChatMessage[] {
    return this.#turns.flatMap(({ user, assistant }) => [
      { role: 'user', content: user } as const,
      { role: 'assistant', content: assistant } as const,
    ]);
  }
}

function tokensOf(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + Math.ceil(content.length / CHARACTERS_PER_TOKEN), 0);
}
