import type { EngineEvent } from '../../shared/engine-events.ts';

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
 * What a page that is loaded anew, after a crash say, must hear to show what the one before it showed.
 * In memory alone.
 */
export class PageReplay {
  readonly #standing = new Map<EngineEvent['type'], EngineEvent>();
  #events: EngineEvent[] = [];

  add(event: EngineEvent): void {
    if (STANDING.has(event.type)) this.#standing.set(event.type, event);
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

  /** Forgets what was said. */
  clear(): void {
    this.#events = [];
  }
}
