import type { ChatTurn } from '../../../shared/engine/chat-turn.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../../shared/errors.ts';

/** About 200 turns. */
const MOST_EVENTS = 1500;

/** What holds until the next of its kind. */
const STANDING: ReadonlySet<EngineEvent['type']> = new Set(['state', 'agenda', 'metrics']);

/** What makes the conversation, the panel's turns and the banners. */
const KEPT: ReadonlySet<EngineEvent['type']> = new Set([
  ...(['turn-started', 'wake', 'partial', 'transcript', 'reply-part', 'reply', 'turn', 'notice', 'error'] as const),
]);

/** These tell all so far, each time. */
const GROWING: ReadonlySet<EngineEvent['type']> = new Set(['partial', 'reply-part']);

/**
 * What a page that is loaded anew, after a crash say, must hear to show what the one before it showed, and what an
 * engine that is started anew must know to go on with the talk.
 * In memory alone.
 */
export class PageReplay {
  readonly #standing = new Map<EngineEvent['type'], EngineEvent>();
  #events: EngineEvent[] = [];

  add(event: EngineEvent): void {
    if (STANDING.has(event.type)) this.#standing.set(event.type, event);
    if (event.type === 'mended') this.#events = this.#events.filter((before) => !isStanding(before, event.code));
    // It passes by itself.
    if (!KEPT.has(event.type) || (event.type === 'error' && event.code === 'OVERLOADED')) return;
    const last = this.#events.at(-1);
    if (GROWING.has(event.type) && last?.type === event.type) this.#events.pop();
    this.#events.push(event);
    if (this.#events.length > MOST_EVENTS) this.#events.shift();
  }

  /** In the order they came; the standing ones last. */
  get events(): readonly EngineEvent[] {
    return [...this.#events, ...this.#standing.values()];
  }

  /** Questions with their answers, the oldest first. */
  get talk(): ChatTurn[] {
    const asked = new Map<string, string>();
    return this.#events.flatMap((event) => {
      if (event.type === 'transcript') asked.set(event.turnId, event.text);
      const user = event.type === 'reply' && asked.get(event.turnId);
      return user && event.text ? [{ user, assistant: event.text }] : [];
    });
  }

  /** Forgets what was said. */
  clear(): void {
    this.#events = [];
  }
}

/** Whether it is a failure of that kind outside of a turn: in a turn it is part of what happened. */
function isStanding(event: EngineEvent, code: ErrorCode): boolean {
  return event.type === 'error' && event.turnId === undefined && event.code === code;
}
