import type { ChatTurn } from '../../../shared/engine/chat-turn.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../../shared/errors.ts';

/** About 200 turns. */
const MAX_EVENTS = 1500;

/** Only the newest event of each of these types is true. */
const LATEST_ONLY: ReadonlySet<EngineEvent['type']> = new Set(['state', 'agenda', 'facts', 'metrics']);

/** The events that the conversation, the panel's turns and the banners are made of. */
const KEPT: ReadonlySet<EngineEvent['type']> = new Set([
  ...(['turn-started', 'wake', 'partial', 'transcript', 'reply-part', 'reply', 'turn', 'notice', 'error'] as const),
]);

/** Each of these contains all the text so far, so it replaces the one before. */
const CUMULATIVE: ReadonlySet<EngineEvent['type']> = new Set(['partial', 'reply-part']);

/**
 * Keeps the events that a reloaded page needs to show the conversation again, and the chat history that a restarted
 * engine needs to continue it. In memory only.
 */
export class ConversationReplay {
  readonly #latest = new Map<EngineEvent['type'], EngineEvent>();
  #events: EngineEvent[] = [];

  add(event: EngineEvent): void {
    if (LATEST_ONLY.has(event.type)) this.#latest.set(event.type, event);
    if (event.type === 'turn' && event.outcome === 'interrupted' && !this.#wasAsked(event.turnId)) {
      this.#events = this.#events.filter((before) => turnOf(before) !== event.turnId);
      return;
    }
    if (event.type === 'resolved') {
      this.#events = this.#events.filter((before) => !isErrorOutsideTurn(before, event.code));
    }
    // OVERLOADED ends without a `resolved`.
    if (!KEPT.has(event.type) || (event.type === 'error' && event.code === 'OVERLOADED')) return;
    const last = this.#events.at(-1);
    if (CUMULATIVE.has(event.type) && last?.type === event.type) this.#events.pop();
    this.#events.push(event);
    if (this.#events.length > MAX_EVENTS) this.#events.shift();
  }

  /** In the order they arrived, then the latest state, agenda, facts and metrics address. */
  get events(): readonly EngineEvent[] {
    return [...this.#events, ...this.#latest.values()];
  }

  /** Questions with their answers for the language model, oldest first. */
  get chatHistory(): ChatTurn[] {
    const questions = new Map<string, string>();
    return this.#events.flatMap((event) => {
      if (event.type === 'transcript') questions.set(event.turnId, event.text);
      const user = event.type === 'reply' && !event.isUntold && questions.get(event.turnId);
      return user && event.text ? [{ user, assistant: event.text }] : [];
    });
  }

  /** Removes the conversation. */
  clear(): void {
    this.#events = [];
  }

  /** Whether a turn has a complete question, or an error to show. */
  #wasAsked(turnId: string): boolean {
    return this.#events.some(
      (event) => turnOf(event) === turnId && (event.type === 'transcript' || event.type === 'error'),
    );
  }
}

function turnOf(event: EngineEvent): string | undefined {
  return 'turnId' in event ? event.turnId : undefined;
}

/** An error inside a turn is part of the conversation; `resolved` does not remove it. */
function isErrorOutsideTurn(event: EngineEvent, code: ErrorCode): boolean {
  return event.type === 'error' && event.turnId === undefined && event.code === code;
}
