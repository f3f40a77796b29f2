import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { EngineStatus } from '../../../shared/engine/engine-status.ts';
import type { SettingsSnapshot } from '../../../shared/settings/settings-messages.ts';
import type { AppBus } from '../app-events.ts';
import type { ConversationReplay } from './conversation-replay.ts';
import type { MainWindow } from './main-window.ts';

interface PageUpdatesDeps {
  bus: AppBus;
  window: Pick<MainWindow<never>, 'push' | 'isLoaded'>;
  replay: ConversationReplay;
  status(): EngineStatus;
  settings(): SettingsSnapshot;
}

/** Pushes to the page what happens, and everything that a page needs to know when it has just loaded. */
export function pushUpdates({ bus, window, replay, status, settings }: PageUpdatesDeps): void {
  // A page that is still loading gets the event by the replay, and would otherwise get it twice.
  const pushEvent = (event: EngineEvent) => window.isLoaded && window.push('engine:event', event);
  bus.on('engine', pushEvent);
  bus.on('problem', pushEvent);
  bus.on('resolved', pushEvent);
  bus.on('status', (engine) => window.push('engine:status', engine));
  bus.on('settings-changed', () => window.push('settings:changed', settings()));
  bus.on('models-reported', (report) => window.push('models:report', report));
  bus.on('wake-training', (state) => window.push('wake-training:changed', state));
  bus.on('page-loaded', () => {
    window.push('engine:status', status());
    for (const event of replay.events) pushEvent(event);
  });
}
