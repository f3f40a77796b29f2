import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { AppBus } from '../app-events.ts';
import { keepInSettings } from './keep-in-settings.ts';
import type { Settings } from './settings.ts';

interface RoutinesDeps {
  bus: AppBus;
  settings: Pick<Settings, 'config' | 'change'>;
  command(command: EngineCommand): void;
}

/** Stores the routines that the user makes in the conversation, and tells the engine what is changed in the settings. */
export function keepRoutines({ bus, settings, command }: RoutinesDeps): void {
  keepInSettings(bus, {
    path: 'skills.routines',
    tellEngine: () => command({ type: 'set-routines', routines: settings.config.skills.routines }),
    store: (event) => {
      if (event.type === 'routines-changed') settings.change('skills.routines', event.routines);
    },
  });
}
