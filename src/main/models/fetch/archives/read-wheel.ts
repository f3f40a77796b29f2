import { readFile } from 'node:fs/promises';
import AdmZip from 'adm-zip';
import type { IsWanted } from './archive-format.ts';

/**
 * A Python wheel is a zip file (PEP 427).
 * @returns the wanted files by path
 * @throws Error if it is not a zip file, or a file does not have its CRC
 */
export async function readWheel(archive: string, isWanted: IsWanted): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of new AdmZip(await readFile(archive)).getEntries()) {
    if (!entry.isDirectory && isWanted(entry.entryName, entry.header.size)) found.set(entry.entryName, entry.getData());
  }
  return found;
}
