import type { EngineEvent } from '../../../shared/engine/engine-events.ts';

const MOST_EVENTS = 200;

/** The newest failures and turn latencies, for the diagnostics. Nothing of what was said. */
export class EventTail {
  #events: EngineEvent[] = [];
  /** Where the metrics are served. */
  metricsUrl: string | undefined;

  add(event: EngineEvent): void {
    if (event.type === 'metrics') this.metricsUrl = event.url;
    if (event.type !== 'error' && event.type !== 'turn' && event.type !== 'ready') return;
    this.#events = [...this.#events.slice(1 - MOST_EVENTS), event];
  }

  get events(): readonly EngineEvent[] {
    return this.#events;
  }
}
