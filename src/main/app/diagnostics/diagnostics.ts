import { cpus, release, totalmem } from 'node:os';
import type { ProcessFigures } from '../../../shared/app/process-figures.ts';
import type { EngineStatus } from '../../../shared/engine/engine-status.ts';
import type { LoadedConfig } from '../../config/load-config.ts';
import { shownSettings } from '../../config/shown-settings.ts';
import { modelManifest } from '../../models/catalogue/manifest.ts';
import type { RecentEvents } from './recent-events.ts';

interface DiagnosticsSources {
  /** Of Hark. */
  version: string;
  loaded: LoadedConfig;
  status: EngineStatus;
  processes: readonly ProcessFigures[];
  recentEvents: RecentEvents;
  /** The words of the conversation, only if the user includes them. */
  conversation: readonly string[] | undefined;
}

/** Everything that helps to find a fault, as JSON. */
export async function diagnostics(sources: DiagnosticsSources): Promise<string> {
  const { version, loaded, status, processes, recentEvents, conversation } = sources;
  const { electron, chrome, node } = process.versions;
  const processors = cpus();
  return JSON.stringify(
    {
      savedAt: new Date().toISOString(),
      versions: { hark: version, electron, chrome, node },
      machine: {
        system: `${process.platform}-${process.arch} ${release()}`,
        processor: processors[0]?.model.trim(),
        cores: processors.length,
        memoryGib: Math.round(totalmem() / 2 ** 30),
      },
      settings: Object.fromEntries(shownSettings(loaded).map(({ path, ...setting }) => [path, setting])),
      models: modelManifest.map(({ id, homepage }) => ({ id, source: homepage })),
      engine: status,
      processes,
      events: recentEvents.events,
      metrics: await scrape(recentEvents.metricsUrl),
      ...(conversation && { conversation }),
    },
    null,
    2,
  );
}

async function scrape(url: string | undefined): Promise<string[] | undefined> {
  if (!url) return undefined;
  try {
    return (await (await fetch(url)).text()).split('\n').filter((line) => !line.startsWith('#'));
  } catch {
    return undefined;
  }
}
