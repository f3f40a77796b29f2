import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that contains models/manifest.json, in a checkout, in `out/` and in a package. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'models/manifest.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no models/manifest.json above ${start}`);
  }
}
