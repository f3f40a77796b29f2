import { cpus, release, totalmem } from 'node:os';
import { app } from 'electron';
import type { EngineStatus } from '../../../shared/engine/engine-status.ts';
import type { LoadedConfig } from '../../config/load-config.ts';
import { shownSettings } from '../../config/shown-settings.ts';
import { modelManifest } from '../../models/catalogue/manifest.ts';
import { processes } from './processes.ts';
import type { EventTail } from './recent-events.ts';

interface Sources {
  loaded: LoadedConfig;
  status: EngineStatus;
  tail: EventTail;
  /** What was said, only if the user wants it in. */
  conversation: readonly string[] | undefined;
}

/** All that helps to find a fault, as JSON. */
export async function diagnostics({ loaded, status, tail, conversation }: Sources): Promise<string> {
  const { electron, chrome, node } = process.versions;
  const processors = cpus();
  return JSON.stringify(
    {
      savedAt: new Date().toISOString(),
      versions: { hark: app.getVersion(), electron, chrome, node },
      machine: {
        system: `${process.platform}-${process.arch} ${release()}`,
        processor: processors[0]?.model.trim(),
        cores: processors.length,
        memoryGib: Math.round(totalmem() / 2 ** 30),
      },
      settings: Object.fromEntries(shownSettings(loaded).map(({ path, ...setting }) => [path, setting])),
      models: modelManifest.map(({ id, source }) => ({ id, source })),
      engine: status,
      processes: processes(),
      events: tail.events,
      metrics: await scrape(tail.metricsUrl),
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
