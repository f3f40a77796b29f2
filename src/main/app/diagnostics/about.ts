import type { About } from '../../../shared/app/about.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { modelManifest } from '../../models/catalogue/manifest.ts';

/** What the About view shows. @param version of Hark */
export function about(config: Config, version: string): About {
  return {
    version,
    electron: process.versions.electron ?? '',
    chunkSizeMs: config.audio_processing.chunk_size_ms,
    wakeWords: config.wake.words,
    wakeThresholds: config.wake.thresholds,
    models: modelManifest.map(({ name, job, licence, licenceNote, derivedFrom, homepage }) => ({
      name,
      job,
      licence,
      source: homepage,
      ...(licenceNote ? { licenceNote } : {}),
      ...(derivedFrom ? { derivedFrom } : {}),
    })),
  };
}
