import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { sha256OfFile } from './added-folder.ts';
import { rememberedSha256 } from './checksum-memory.ts';
import { expectedFiles } from './installed-files.ts';
import { modelManifest } from './manifest.ts';
import { folderIn, folderOf, PLACES } from './model-folders.ts';

/**
 * Reads a model file and verifies it, so that the verified bytes are the ones that run.
 * @param modelId id in models/manifest.json
 * @param name file name in the manifest
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM
 */
export function readModelFile(modelId: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return verifiedFile(modelId, name, async (path) => {
    const data = (await readFile(path)) as Buffer<ArrayBuffer>;
    return { sha256: createHash('sha256').update(data).digest('hex'), found: data };
  });
}

/**
 * Verifies a model file for a library that reads the file itself; it is hashed again only after it changed. Anyone who can
 * replace the file unnoticed can also change Hark.
 * @returns its path
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM
 */
export function verifiedModelFile(modelId: string, name: string): Promise<string> {
  return verifiedFile(modelId, name, async (path) => ({ sha256: await rememberedSha256(path), found: path }));
}

/**
 * Hashes a model file as it is now; it may be larger than the memory.
 * @returns its size
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM
 */
export function checkedFileBytes(modelId: string, name: string): Promise<number> {
  return verifiedFile(modelId, name, async (path) => ({
    sha256: await sha256OfFile(path),
    found: (await stat(path)).size,
  }));
}

/** Tries each location: a downloaded copy replaces a damaged built-in one. */
async function verifiedFile<Found>(
  modelId: string,
  name: string,
  read: (path: string) => Promise<{ sha256: string; found: Found }>,
): Promise<Found> {
  const model = modelManifest.find(({ id }) => id === modelId);
  const file = model?.files.find((candidate) => candidate.name === name);
  if (!model || !file) throw new HarkError('MODEL_MISSING', `the manifest knows no file ${modelId}/${name}`);
  let damaged: string | undefined;
  let cause: unknown;
  for (const place of PLACES) {
    const folder = folderIn(place, model);
    const path = join(folder, name);
    const sha256 = file.sha256 ?? expectedFiles(model, folder)?.find((expected) => expected.name === name)?.sha256;
    const result = await read(path).catch((error: unknown) => {
      cause ??= error;
      return undefined;
    });
    if (result && result.sha256 === sha256) return result.found;
    if (result) damaged ??= path;
  }
  if (damaged) throw new HarkError('MODEL_CHECKSUM', `${damaged} does not have its sha256`);
  throw new HarkError('MODEL_MISSING', `cannot read ${join(folderOf(model), name)}`, { cause });
}
