import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { Services } from '../pipeline/services.ts';
import type { ChunkTiming, NearMiss } from '../pipeline/session-options.ts';

/** Stands outside the stages and sees what it wants of what they do; no stage knows of it. */
export interface EngineObserver {
  onChunk?(timing: ChunkTiming): void;
  onNearMiss?(nearMiss: NearMiss): void;
  observe?(event: EngineEvent): void;
  /** @returns services that do the same and are seen at it */
  watch?(services: Services): Services;
}

/** Many observers as one. */
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
