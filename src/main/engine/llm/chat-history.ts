import type { ChatTurn } from '../../../shared/engine/chat-turn.ts';
import type { ChatMessage } from './chat-model.ts';

/** English text has some four characters a token (OpenAI's rule of thumb); no server has to be asked. */
const CHARACTERS_A_TOKEN = 4;

/** Where the talk outlives the session. */
export interface TalkStore {
  read(): readonly ChatTurn[];
  /** @param turns to be copied: they go on changing */
  write(turns: readonly ChatTurn[]): void;
}

/** What was said so far, as far as a language model is told of it. */
export class Talk {
  readonly #turns: ChatTurn[];

  /** @param contextTokens most that a question may come to with all that went before it */
  constructor(
    private readonly systemPrompt: string,
    private readonly contextTokens: number,
    private readonly store?: TalkStore | undefined,
  ) {
    this.#turns = [...(store?.read() ?? [])];
  }

  /** Keeps a turn for those that follow. */
  remember(user: string, assistant: string): void {
    this.#turns.push({ user, assistant });
    while (this.#turns.length > 1 && tokensOf(this.#messages) > this.contextTokens) this.#turns.shift();
    this.store?.write(this.#turns);
  }

  /** The question with as much before it as has room; the question itself always has. */
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
  return messages.reduce((sum, { content }) => sum + Math.ceil(content.length / CHARACTERS_A_TOKEN), 0);
}
