import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Parser } from 'tar';
import unbzip2 from 'unbzip2-stream';
import type { ArchiveFormat, IsWanted } from './archive-format.ts';

/**
 * @returns the wanted files by their path below the archive's top folder
 * @throws Error if it is not such an archive
 */
export async function readTar(
  archive: string,
  format: Exclude<ArchiveFormat, 'wheel'>,
  isWanted: IsWanted,
): Promise<Map<string, Buffer>> {
  const reading = new Map<string, Promise<Buffer>>();
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      const path = entry.path.slice(entry.path.indexOf('/') + 1);
      if (entry.type === 'File' && isWanted(path, entry.size)) reading.set(path, entry.concat() as Promise<Buffer>);
      else entry.resume();
    },
  });
  const file = createReadStream(archive);
  // The parser itself unpacks gzip. It is a stream of its own library's kind.
  const target = parser as unknown as NodeJS.WritableStream;
  await (format === 'tar.bz2' ? pipeline(file, unbzip2(), target) : pipeline(file, target));
  return new Map(await Promise.all([...reading].map(async ([path, data]) => [path, await data] as const)));
}
