import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { Services } from '../pipeline/services.ts';
import type { ChunkTiming, NearMiss } from '../pipeline/session-options.ts';

/** Watches the stages from outside; no stage depends on it. */
export interface EngineObserver {
  onChunk?(timing: ChunkTiming): void;
  onNearMiss?(nearMiss: NearMiss): void;
  observe?(event: EngineEvent): void;
  /** @returns services that do the same and report to the observer */
  watch?(services: Services): Services;
}

/** Combines observers into one. */
export class EngineObservers implements Required<EngineObserver> {
  readonly #observers: EngineObserver[] = [];

  add(observer: EngineObserver): void {
    this.#observers.push(observer);
  }

  onChunk(timing: ChunkTiming): void {
    for (const observer of this.#observers) observer.onChunk?.(timing);
  }

  onNearMiss(nearMiss: NearMiss): void {
    for (const observer of this.#observers) observer.onNearMiss?.(nearMiss);
  }

  observe(event: EngineEvent): void {
    for (const observer of this.#observers) observer.observe?.(event);
  }

  watch(services: Services): Services {
    return this.#observers.reduce((watched, observer) => observer.watch?.(watched) ?? watched, services);
  }
}
