import { stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { sizeInWords } from '../../../shared/models/size-in-words.ts';

/** Bytes that are to be written into a folder, which may not exist yet. */
export interface SpaceWanted {
  folder: string;
  bytes: number;
}

/**
 * Checks that everything fits before anything is written. Folders on one disk share its space. A disk that does not tell
 * its free space passes.
 * @param what needs the space, for the message
 * @throws HarkError DISK_FULL
 */
export async function expectSpace(what: string, wanted: readonly SpaceWanted[]): Promise<void> {
  const byDisk = new Map<number, SpaceWanted>();
  for (const { folder, bytes } of wanted) {
    const disk = await diskOf(folder);
    byDisk.set(disk, { folder, bytes: bytes + (byDisk.get(disk)?.bytes ?? 0) });
  }
  for (const { folder, bytes } of byDisk.values()) {
    const free = await freeBytes(folder);
    if (free === undefined || bytes <= free) continue;
    const [needed, left, missing] = [bytes, free, bytes - free].map(sizeInWords);
    throw new HarkError('DISK_FULL', `${what}: ${needed} to write, ${left} free in ${folder}; ${missing} missing`);
  }
}

/** @returns the number of the disk that a folder is on, or would be on */
export async function diskOf(folder: string): Promise<number> {
  return (await stat(await existing(folder))).dev;
}

/** @returns undefined where the system does not tell it, as some network disks do not */
async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(await existing(folder));
    return blocks > 0 ? bavail * bsize : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the folder, or the nearest one above it that exists */
async function existing(folder: string): Promise<string> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (path === dirname(path) || (await stat(path).catch(() => undefined))) return path;
  }
}
