import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Model } from '../../catalogue/manifest.ts';
import type { ModelServer } from './model-server.ts';

/** The address at which the models of tests are published; `fetchOptions` has it mirrored by the test's own server. */
const PUBLISHED_AT = 'https://models.example';

export const sha256Of = (data: Buffer): string => createHash('sha256').update(data).digest('hex');

/** @returns an entry of the manifest's `archives` */
export const archiveOf = (data: Buffer) => ({
  integrity: `sha256-${createHash('sha256').update(data).digest('base64')}`,
  bytes: data.length,
});

/** @returns an optional model with these files */
export function publishedModel(about: Pick<Model, 'id' | 'name' | 'job' | 'engine'>, files: Model['files']): Model {
  return { ...about, install: 'optional', languages: [], needs: [], licence: 'MIT', homepage: PUBLISHED_AT, files };
}

/** @param folder of the test. @param progress gets the arguments of each report */
export const fetchOptions = (server: ModelServer, folder: string, progress: unknown[] = []) => ({
  settings: { registry: server.url, pypi_index: null, mirrors: { [PUBLISHED_AT]: server.url }, proxy: null },
  folder: join(folder, 'models'),
  downloads: join(folder, 'downloads'),
  onProgress: (...of: unknown[]) => progress.push(of),
});
