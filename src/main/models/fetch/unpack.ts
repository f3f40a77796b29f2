import { list } from 'tar';
import { HarkError } from '../../../shared/errors.ts';

/** Larger files crash the process that loads them (microsoft/onnxruntime#29763). */
const MAX_FILE_BYTES = 1 << 30;

/**
 * Reads files from an npm package's archive into memory, so no path in it can write to disk.
 * @param wanted paths inside the package
 * @returns the requested files that exist
 * @throws HarkError MODEL_CHECKSUM if it is not an archive
 */
export async function readPackageFiles(archive: string, wanted: ReadonlySet<string>): Promise<Map<string, Buffer>> {
  const reading = new Map<string, Promise<Buffer>>();
  try {
    await list({
      file: archive,
      strict: true,
      onReadEntry(entry) {
        const name = entry.path.slice(entry.path.indexOf('/') + 1);
        const isWanted = entry.type === 'File' && wanted.has(name) && entry.size <= MAX_FILE_BYTES;
        if (isWanted) reading.set(name, entry.concat() as Promise<Buffer>);
        else entry.resume();
      },
    });
    return new Map(await Promise.all([...reading].map(async ([name, data]) => [name, await data] as const)));
  } catch (cause) {
    throw new HarkError('MODEL_CHECKSUM', `${archive}: ${(cause as Error).message}`, { cause });
  }
}
