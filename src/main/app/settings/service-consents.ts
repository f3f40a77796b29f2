import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import { serviceConsents } from '../../../shared/settings/service-consents.ts';
import type { AppBus } from '../app-events.ts';
import { keepInSettings } from './keep-in-settings.ts';
import type { Settings } from './settings.ts';

interface ServiceConsentDeps {
  bus: AppBus;
  settings: Pick<Settings, 'config' | 'change'>;
  command(command: EngineCommand): void;
}

/** Stores what the user says about services, and tells the engine what is changed in the settings. */
export function keepServiceConsents({ bus, settings, command }: ServiceConsentDeps): void {
  keepInSettings(bus, {
    path: 'services',
    tellEngine: () => command({ type: 'set-consents', consents: serviceConsents(settings.config.services) }),
    store: (event) => {
      if (event.type === 'service-decided') settings.change(`services.${event.service}`, event.consent);
    },
  });
}
