import { join } from 'node:path';
import { rememberedSha256 } from './checksum-memory.ts';
import { expectedFiles } from './installed-files.ts';
import type { Model } from './manifest.ts';
import { folderIn, isWhole, type ModelPlace, PLACES } from './model-folders.ts';

/** Like `placeOf`, but verifies checksums: a damaged model counts as missing. */
export async function verifiedPlaceOf(model: Model): Promise<ModelPlace> {
  for (const place of PLACES) {
    if (await isVerified(model, folderIn(place, model))) return place;
  }
  return 'missing';
}

async function isVerified(model: Model, folder: string): Promise<boolean> {
  if (!isWhole(model, folder)) return false;
  for (const { name, sha256 } of expectedFiles(model, folder) ?? []) {
    if ((await rememberedSha256(join(folder, name)).catch(() => undefined)) !== sha256) return false;
  }
  return true;
}
