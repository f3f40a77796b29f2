import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dataFolder } from '../../config/data-folder.ts';
import type { Model } from './manifest.ts';
import { projectRoot } from './project-root.ts';

/** The folder of the built-in models: fetched by setup, or shipped next to the archive in a package. */
const builtInFolder: string =
  basename(projectRoot) === 'app.asar' ? join(dirname(projectRoot), 'models') : join(projectRoot, '.hark/models');

/** Where those go that the user fetches later, a folder each. */
export function fetchedFolder(): string {
  return join(dataFolder(), 'models');
}

export const PLACES = ['built-in', 'fetched'] as const;
type Place = (typeof PLACES)[number];

/** Where a model is: it came with Hark, was fetched later, or is not there. */
export type ModelPlace = Place | 'nowhere';

/** Sizes are compared, no checksums. */
export function placeOf(model: Model): ModelPlace {
  return PLACES.find((place) => isWhole(model, folderIn(place, model))) ?? 'nowhere';
}

/** @returns the folder of a model's files, whether they are there or not */
export function folderOf(model: Model): string {
  const place = placeOf(model);
  return folderIn(place !== 'nowhere' ? place : model.optional ? 'fetched' : 'built-in', model);
}

export function folderIn(place: Place, { id }: Model): string {
  return join(place === 'built-in' ? builtInFolder : fetchedFolder(), id);
}

/** Whether a folder has all files of a model, in their sizes. */
export function isWhole({ files }: Model, folder: string): boolean {
  return files.every(({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === bytes);
}
