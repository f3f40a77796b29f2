import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';

/** Writes a file atomically. @throws HarkError DATA_UNWRITABLE */
export function writeInto(target: string, content: Buffer): Promise<void> {
  return fill(target, (part) => writeFile(part, content));
}

/** Copies a file atomically. @throws HarkError DATA_UNWRITABLE */
export function copyInto(target: string, source: string): Promise<void> {
  return fill(target, (part) => copyFile(source, part));
}

/** Moves a file, also to another disk. @throws HarkError DATA_UNWRITABLE */
export async function moveInto(target: string, source: string): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true });
    await rename(source, target);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== 'EXDEV') throw new HarkError('DATA_UNWRITABLE', message, { cause });
    await copyInto(target, source);
    await rm(source, { force: true });
  }
}

/** @param write gets the path of a file that becomes the target when it is whole */
async function fill(target: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${target}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await write(part);
    await rename(part, target);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new HarkError('DATA_UNWRITABLE', (cause as Error).message, { cause });
  }
}
