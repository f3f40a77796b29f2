import type { EngineEvent } from '../../../shared/engine/engine-events.ts';

const MAX_EVENTS = 200;

/** The newest errors and turn latencies, for the diagnostics. It keeps no words of the conversation. */
export class RecentEvents {
  #events: EngineEvent[] = [];
  /** Where the engine serves its metrics. */
  metricsUrl: string | undefined;

  add(event: EngineEvent): void {
    if (event.type === 'metrics') this.metricsUrl = event.url;
    if (event.type !== 'error' && event.type !== 'turn' && event.type !== 'ready') return;
    this.#events = [...this.#events.slice(1 - MAX_EVENTS), event];
  }

  get events(): readonly EngineEvent[] {
    return this.#events;
  }
}
