import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dataFolder } from '../config/data-folder.ts';
import type { Model } from './manifest.ts';
import { projectRoot } from './project-root.ts';

/** Where the models are that came with Hark: fetched by set-up, or laid beside the archive in a package. */
const builtInFolder: string =
  basename(projectRoot) === 'app.asar' ? join(dirname(projectRoot), 'models') : join(projectRoot, '.hark/models');

/** Where those go that the user fetches later, a folder each. */
export function fetchedFolder(): string {
  return join(dataFolder(), 'models');
}

/** Where a model is: it came with Hark, was fetched later, or is not there. Sizes are compared, no checksums. */
export function placeOf(model: Model): 'built-in' | 'fetched' | 'nowhere' {
  if (isWhole(model, builtInFolder)) return 'built-in';
  return isWhole(model, fetchedFolder()) ? 'fetched' : 'nowhere';
}

/** @returns the folder with a model's files; those of one that is nowhere would lie there */
export function folderOf(model: Model): string {
  const place = placeOf(model);
  const cameWithHark = place === 'built-in' || (place === 'nowhere' && !model.optional);
  return join(cameWithHark ? builtInFolder : fetchedFolder(), model.id);
}

function isWhole({ id, files }: Model, folder: string): boolean {
  return files.every(({ name, bytes }) => statSync(join(folder, id, name), { throwIfNoEntry: false })?.size === bytes);
}
