import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import type { Clock } from '../../clock/clock.ts';
import type { WakeDetection } from '../../speech/wake/wake-engine.ts';
import type { ChunkTiming } from '../session-options.ts';
import { InputMeter } from './input-meter.ts';
import { LoadShedding } from './load-shedding.ts';
import type { StreamDetector } from './stream-detector.ts';

export interface ChunkIntakeDeps {
  detector: StreamDetector;
  clock: Clock;
  /** How many chunks one `level` event sums up. */
  chunksPerBuffer: number;
  emit: (event: EngineEvent) => void;
  onChunk: ((timing: ChunkTiming) => void) | undefined;
  /** Called for every chunk that was looked at. @param detection the wake word that the chunk completed */
  onHeard: (detection: WakeDetection | undefined) => void;
  /** Called when chunks arrive faster than they can be processed. */
  onOverload: () => void;
  /** Called when detection or `onHeard` failed. */
  onError: (error: unknown) => void;
}

/** Takes the microphone's chunks one after the other: detection, load shedding, the level and the timing. */
export class ChunkIntake {
  readonly #meter: InputMeter;
  readonly #shedding: LoadShedding;
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(private readonly deps: ChunkIntakeDeps) {
    this.#meter = new InputMeter(deps.chunksPerBuffer);
    this.#shedding = new LoadShedding(deps.clock, deps.onOverload);
  }

  /** @see Session.pushChunk */
  push(samples: Float32Array, capturedAtMs: number, dueAtMs: number): Promise<void> {
    this.#queue = this.#queue.then(() => this.#process(samples, capturedAtMs, dueAtMs));
    return this.#queue;
  }

  /** Drops further chunks. Resolves when no model runs for a chunk any more. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#queue;
  }

  async #process(samples: Float32Array, capturedAtMs: number, dueAtMs: number): Promise<void> {
    if (this.#isClosed) return;
    const { detector, clock, emit, onChunk, onHeard, onError } = this.deps;
    const startedAt = performance.now();
    const shed = this.#shedding.mustShed(clock.nowMs() - dueAtMs);
    try {
      if (shed) detector.skip(samples, capturedAtMs);
      else {
        const detection = await detector.push(samples, capturedAtMs);
        if (this.#isClosed) return;
        onHeard(detection);
      }
    } catch (error) {
      onError(error);
    }
    const latenessMs = clock.nowMs() - dueAtMs;
    onChunk?.({
      processingMs: performance.now() - startedAt,
      latenessMs,
      shed,
      ...detector.timing,
      wakeScores: detector.wakeScores,
    });
    const level = this.#meter.push(samples, detector.speechProbability, latenessMs);
    if (level) emit({ type: 'level', ...level });
  }
}
