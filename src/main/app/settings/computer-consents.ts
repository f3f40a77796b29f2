import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import { computerConsents } from '../../../shared/settings/computer-consents.ts';
import type { AppBus } from '../app-events.ts';
import { keepInSettings } from './keep-in-settings.ts';
import type { Settings } from './settings.ts';

interface ComputerConsentDeps {
  bus: AppBus;
  settings: Pick<Settings, 'config' | 'change'>;
  command(command: EngineCommand): void;
}

/** Stores what the user says about actions on this computer, and tells the engine what is changed in the settings. */
export function keepComputerConsents({ bus, settings, command }: ComputerConsentDeps): void {
  keepInSettings(bus, {
    path: 'computer',
    tellEngine: () => command({ type: 'set-computer-consents', consents: computerConsents(settings.config.computer) }),
    store: (event) => {
      if (event.type === 'action-decided') settings.change(`computer.${event.action}`, event.consent);
    },
  });
}
