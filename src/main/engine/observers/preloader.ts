import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { UsageHabit } from '../../models/runtime/usage-habit.ts';
import type { EngineModelCache, EngineModels } from '../speech/loading/engine-model-cache.ts';
import type { EngineObserver } from './engine-observer.ts';

const CHECK_INTERVAL_MS = 60_000;
/** A low threshold starts loading early, at the cost of some loads that are not needed. */
const SPEECH_PROBABILITY = 0.5;

/**
 * Loads models before they are needed: STT when somebody speaks, STT and TTS when Hark listens, and both at
 * the hours at which Hark is usually used.
 */
export class Preloader implements EngineObserver {
  readonly #timer: NodeJS.Timeout;

  /** @param onHabitChange called when the habit has changed, so that it can be saved */
  constructor(
    private readonly models: EngineModelCache,
    /** Model groups that this machine uses. */
    private readonly groups: readonly (keyof EngineModels)[],
    private readonly habit: UsageHabit,
    private readonly onHabitChange: () => void,
    /** Whether memory is short, so that nothing is loaded by hour. */
    private readonly isMemoryLow: () => boolean,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#timer = setInterval(() => this.preloadByHour(), CHECK_INTERVAL_MS);
    this.#timer.unref();
  }

  observe(event: EngineEvent): void {
    if (event.type === 'level' && event.speechProbability >= SPEECH_PROBABILITY) this.#preload(['stt']);
    if (event.type === 'state' && event.state === 'listening') this.#preload();
    if (event.type === 'turn-started' && this.habit.note(this.now())) this.onHabitChange();
  }

  /** Preloads STT and TTS if Hark is usually used at this hour; called every minute. */
  preloadByHour(): void {
    if (!this.isMemoryLow() && this.habit.isLikely(this.now())) this.#preload();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #preload(groups: readonly (keyof EngineModels)[] = ['stt', 'tts']): void {
    for (const group of groups) if (this.groups.includes(group)) void this.models.preload(group);
  }
}
