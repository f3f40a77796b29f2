import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import { type AppBus, publishProblem } from '../app-events.ts';

interface Kept {
  /** Of the settings that the engine is told of: themselves, or what they are below. */
  path: string;
  /** Tells the engine what the settings say. */
  tellEngine(): void;
  /** Stores what an event decides; other events change nothing. @throws HarkError */
  store(event: EngineEvent): void;
}

/** Stores what the user decides in the conversation, and tells the engine what is changed in the settings. */
export function keepInSettings(bus: AppBus, { path, tellEngine, store }: Kept): void {
  bus.on('engine', (event) => {
    // The settings may have changed while it started.
    if (event.type === 'ready') tellEngine();
    try {
      store(event);
    } catch (error) {
      publishProblem(bus, error);
      // The engine must not go by what is not stored.
      tellEngine();
    }
  });
  bus.on('settings-changed', ({ changed }) => {
    if (changed.some((each) => each === path || each.startsWith(`${path}.`))) tellEngine();
  });
}
