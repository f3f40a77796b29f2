import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HarkError } from '../../../shared/errors.ts';

/** File name → SHA-256, to detect changes to added files. */
export type Checksums = Record<string, string>;

/**
 * Copies files that the user adds into a folder, atomically. Replaces a folder of the same name.
 * @param sources files, copied under their own names
 * @param toDescription creates the description file's content
 * @throws HarkError OUTPUT_UNWRITABLE
 */
export async function writeAddedFolder<Description>(
  target: string,
  sources: readonly string[],
  descriptionFile: string,
  toDescription: (files: Checksums) => Description,
): Promise<Description> {
  const partFolder = `${target}.part`;
  try {
    await rm(partFolder, { recursive: true, force: true });
    await mkdir(partFolder, { recursive: true });
    const files: Checksums = {};
    for (const source of sources) {
      const name = basename(source);
      await copyFile(source, join(partFolder, name));
      files[name] = await sha256OfFile(join(partFolder, name));
    }
    const description = toDescription(files);
    await writeFile(join(partFolder, descriptionFile), `${JSON.stringify(description, null, 2)}\n`);
    await rm(target, { recursive: true, force: true });
    await rename(partFolder, target);
    return description;
  } catch (cause) {
    await rm(partFolder, { recursive: true, force: true }).catch(() => undefined);
    throw new HarkError('OUTPUT_UNWRITABLE', `cannot write ${target}: ${(cause as Error).message}`, { cause });
  }
}

/** @returns the folders that have a valid description, sorted by name */
export async function readLibrary<Description>(
  library: string,
  readDescription: (folder: string) => Promise<Description>,
): Promise<(Description & { folder: string })[]> {
  if (!existsSync(library)) return [];
  const found: (Description & { folder: string })[] = [];
  for (const folder of (await readdir(library)).sort()) {
    const description = await readDescription(join(library, folder)).catch(() => undefined);
    if (description) found.push({ ...description, folder });
  }
  return found;
}

/** @returns 64 hexadecimal digits */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
