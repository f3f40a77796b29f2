import { downloadsOf } from '../catalogue/download-size.ts';
import type { Archives, ModelFile } from '../catalogue/manifest.ts';
import { isWholeFile } from '../catalogue/sources.ts';
import { diskOf, type SpaceWanted } from './disk-space.ts';
import { receivedBytes } from './sources/archive-download.ts';

/**
 * What the first sources of these files need on the disk: the rest of each download, and each file that is not moved out
 * of the downloads but unpacked or copied.
 */
export async function spaceFor(
  files: readonly ModelFile[],
  { folder, downloads }: { folder: string; downloads: string },
  archives: Archives,
): Promise<SpaceWanted[]> {
  const isOneDisk = (await diskOf(folder)) === (await diskOf(downloads));
  const expected = downloadsOf({ files: [...files] }, archives);
  const rest = [...expected].map(([key, bytes]) => Math.max(0, bytes - (receivedBytes(key, downloads) ?? 0)));
  const written = files.map((file) => {
    const [first] = file.sources;
    if (!first || !isWholeFile(first) || file.rewrite) return file.bytes ?? 0;
    return isOneDisk ? 0 : (file.bytes ?? archives[first.url]?.bytes ?? 0);
  });
  return [
    { folder: downloads, bytes: sum(rest) },
    { folder, bytes: sum(written) },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
