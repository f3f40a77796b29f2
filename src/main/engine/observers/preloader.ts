import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { UsageHabit } from '../../models/runtime/usage-habit.ts';
import type { EngineModelCache, EngineModels } from '../speech/loading/engine-model-cache.ts';
import type { EngineObserver } from './engine-observer.ts';

const LOOK_INTERVAL_MS = 60_000;
/** This may not be speech yet, but loading early shortens the wait. */
const SPEECH_PROBABILITY = 0.5;

/**
 * Has the models loaded that are about to be wanted:
 * by state, STT when somebody speaks and TTS too when somebody is listened to, for a reply will follow;
 * by hour, both while it is a time at which Hark is usually talked to.
 */
export class Preloader implements EngineObserver {
  readonly #timer: NodeJS.Timeout;

  /** @param onHabit called with a changed habit, to save it */
  constructor(
    private readonly models: EngineModelCache,
    /** The models that this machine uses. */
    private readonly groups: readonly (keyof EngineModels)[],
    private readonly habit: UsageHabit,
    private readonly onHabit: () => void,
    /** Whether preloading must wait because memory is short. */
    private readonly mustWait: () => boolean,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#timer = setInterval(() => this.look(), LOOK_INTERVAL_MS);
    this.#timer.unref();
  }

  observe(event: EngineEvent): void {
    if (event.type === 'level' && event.speechProbability >= SPEECH_PROBABILITY) this.#preload(['stt']);
    if (event.type === 'state' && event.state === 'listening') this.#preload();
    if (event.type === 'turn-started' && this.habit.note(this.now())) this.onHabit();
  }

  /** Preloads by the hour; called every minute. */
  look(): void {
    if (!this.mustWait() && this.habit.isLikely(this.now())) this.#preload();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #preload(groups: readonly (keyof EngineModels)[] = ['stt', 'tts']): void {
    for (const group of groups) if (this.groups.includes(group)) void this.models.preload(group);
  }
}
