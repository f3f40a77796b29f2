import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { UserProfileValues } from '../../../shared/engine/user-profile.ts';
import { type AppBus, publishProblem } from '../app-events.ts';
import type { Settings } from './settings.ts';

interface UserProfileDeps {
  bus: AppBus;
  settings: Pick<Settings, 'config' | 'change'>;
  command(command: EngineCommand): void;
}

/** Stores the name and the place that the user says, and tells the engine those that the user enters. */
export function keepUserProfile({ bus, settings, command }: UserProfileDeps): void {
  const tellEngine = () => command({ type: 'set-user', user: settings.config.user });
  const store = (user: UserProfileValues) => {
    try {
      for (const detail of ['name', 'place'] as const) {
        // Without a value the setting is taken out of the file.
        if (user[detail] !== settings.config.user[detail]) settings.change(`user.${detail}`, user[detail] ?? undefined);
      }
    } catch (error) {
      publishProblem(bus, error);
      // The engine must not say what is not stored.
      tellEngine();
    }
  };
  bus.on('engine', (event: EngineEvent) => {
    if (event.type === 'user-changed') store(event.user);
    // The settings may have changed while it started.
    if (event.type === 'ready') tellEngine();
  });
  bus.on('settings-changed', ({ changed }) => {
    if (changed.some((path) => path.startsWith('user.'))) tellEngine();
  });
}
