import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { Services } from '../pipeline/services.ts';
import type { ChunkTiming, NearMiss } from '../pipeline/session-options.ts';

/** Observes the pipeline from outside; the stages do not depend on it. */
export interface EngineObserver {
  onChunk?(timing: ChunkTiming): void;
  onNearMiss?(nearMiss: NearMiss): void;
  observe?(event: EngineEvent): void;
  /** @returns services that behave the same and report their runs to this observer */
  instrument?(services: Services): Services;
}

/** Forwards every call to all added observers. */
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

  instrument(services: Services): Services {
    return this.#observers.reduce(
      (instrumented, observer) => observer.instrument?.(instrumented) ?? instrumented,
      services,
    );
  }
}
