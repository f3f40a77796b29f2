import type { EngineEvent, EngineEventOf } from '../../shared/engine/engine-events.ts';
import type { EngineStatus } from '../../shared/engine/engine-status.ts';
import { type ErrorCode, toHarkError } from '../../shared/errors.ts';
import type { LibraryReport } from '../../shared/models/library-messages.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import type { SettingPath } from '../../shared/settings/registry.ts';
import type { TrainingState } from '../../shared/wake-training/training-state.ts';
import type { EventBus } from './event-bus.ts';

/** Event type → payload. What happens in the main process, for every part that must react to it. */
export interface AppEvents {
  /** Everything the engine reports except heartbeats, and the crashes of the engine. */
  engine: EngineEvent;
  /** A new engine process exists and can take audio ports. */
  'engine-forked': undefined;
  status: EngineStatus;
  /** A failure of the main process itself. */
  problem: EngineEventOf<'error'>;
  /** A failure of the main process itself no longer applies. */
  resolved: EngineEventOf<'resolved'>;
  'settings-changed': {
    config: Config;
    /** The settings that differ. */
    changed: readonly SettingPath[];
  };
  /** All of the history was deleted. */
  'history-deleted': undefined;
  'models-reported': LibraryReport;
  'wake-training': TrainingState;
  /** The page of the main window was loaded or reloaded. */
  'page-loaded': undefined;
  'window-focused': undefined;
}

export type AppBus = EventBus<AppEvents>;

/** Publishes anything thrown as a problem. */
export function publishProblem(bus: AppBus, thrown: unknown): void {
  const { code, message } = toHarkError(thrown);
  bus.publish('problem', { type: 'error', code, message, atMs: Date.now() });
}

/** Publishes that problems with this code no longer apply. */
export function publishResolved(bus: AppBus, code: ErrorCode): void {
  bus.publish('resolved', { type: 'resolved', code });
}
