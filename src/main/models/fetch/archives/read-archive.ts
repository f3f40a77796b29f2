import { HarkError } from '../../../../shared/errors.ts';
import type { ArchiveFormat, IsWanted } from './archive-format.ts';
import { readTar } from './read-tar.ts';
import { readWheel } from './read-wheel.ts';

/** Larger files crash the process that loads them (microsoft/onnxruntime#29763). */
const MAX_FILE_BYTES = 1 << 30;

/**
 * Reads files from an archive into memory, so no path in it can write to disk.
 * @param wanted paths inside the archive, without the folder that a tar archive packs everything in; one that starts with
 *   `*` stands for the only file whose path ends like the rest
 * @returns by wanted path, the files that exist
 * @throws HarkError MODEL_CHECKSUM if it is damaged, or if several files match a path
 */
export async function readArchive(
  archive: string,
  format: ArchiveFormat,
  wanted: ReadonlySet<string>,
): Promise<Map<string, Buffer>> {
  const patternFor = (path: string) => [...wanted].find((pattern) => matches(pattern, path));
  const isWanted: IsWanted = (path, bytes) => bytes <= MAX_FILE_BYTES && patternFor(path) !== undefined;
  const files = await read(archive, format, isWanted);
  const found = new Map<string, Buffer>();
  for (const [path, content] of files) {
    const pattern = patternFor(path) as string;
    if (found.has(pattern)) throw new HarkError('MODEL_CHECKSUM', `${archive} has several files ${pattern}`);
    found.set(pattern, content);
  }
  return found;
}

async function read(archive: string, format: ArchiveFormat, isWanted: IsWanted): Promise<Map<string, Buffer>> {
  try {
    return format === 'wheel' ? await readWheel(archive, isWanted) : await readTar(archive, format, isWanted);
  } catch (cause) {
    throw new HarkError('MODEL_CHECKSUM', `${archive}: ${(cause as Error).message}`, { cause });
  }
}

function matches(pattern: string, path: string): boolean {
  return pattern.startsWith('*') ? path.endsWith(pattern.slice(1)) : path === pattern;
}
