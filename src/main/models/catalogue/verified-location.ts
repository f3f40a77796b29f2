import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfFile } from './added-folder.ts';
import type { Model } from './manifest.ts';
import { folderIn, isWhole, type ModelPlace, PLACES } from './model-folders.ts';

/** Checksums by path, to avoid hashing hundreds of megabytes on each call. */
const checksumCache = new Map<string, { version: string; sha256: string }>();

/** Like `placeOf`, but verifies checksums: a damaged model counts as missing. */
export async function verifiedPlaceOf(model: Model): Promise<ModelPlace> {
  for (const place of PLACES) {
    if (await isVerified(model, folderIn(place, model))) return place;
  }
  return 'missing';
}

async function isVerified(model: Model, folder: string): Promise<boolean> {
  if (!isWhole(model, folder)) return false;
  for (const { name, sha256 } of model.files) {
    if ((await cachedSha256(join(folder, name)).catch(() => undefined)) !== sha256) return false;
  }
  return true;
}

async function cachedSha256(path: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path);
  const version = `${size} ${mtimeMs} ${ino}`;
  const cached = checksumCache.get(path);
  if (cached?.version === version) return cached.sha256;
  const sha256 = await sha256OfFile(path);
  checksumCache.set(path, { version, sha256 });
  return sha256;
}
