import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dataFolder } from '../../config/data-folder.ts';
import { expectedFiles } from './installed-files.ts';
import { type Model, modelWithId } from './manifest.ts';
import { projectRoot } from './project-root.ts';

/** Models that come with Hark: downloaded by the set-up script, or packaged next to app.asar. */
const builtInFolder: string =
  basename(projectRoot) === 'app.asar' ? join(dirname(projectRoot), 'models') : join(projectRoot, '.hark/models');

/** Models that the user downloads later, one folder each. */
export function fetchedFolder(): string {
  return join(dataFolder(), 'models');
}

/** Neural voices that the user adds, one folder each. */
export function voiceLibrary(): string {
  return join(dataFolder(), 'voices');
}

export const PLACES = ['built-in', 'fetched'] as const;
type Place = (typeof PLACES)[number];

/** Where a model is: built in, downloaded later, or missing. */
export type ModelPlace = Place | 'missing';

/** Finds a model by file sizes, without checksums. */
export function placeOf(model: Model): ModelPlace {
  return PLACES.find((place) => isWhole(model, folderIn(place, model))) ?? 'missing';
}

/** @returns the folder of a model, or where a missing model would be installed */
export function folderOf(model: Model): string {
  const place = placeOf(model);
  return folderIn(place !== 'missing' ? place : model.install === 'required' ? 'built-in' : 'fetched', model);
}

export function folderIn(place: Place, { id }: Model): string {
  return join(place === 'built-in' ? builtInFolder : fetchedFolder(), id);
}

/** Whether a folder contains every file of a model, with the right sizes. */
export function isWhole(model: Model, folder: string): boolean {
  const expected = expectedFiles(model, folder);
  return (
    expected?.every(({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === bytes) ??
    false
  );
}

/** Whether a model and all that it needs are on this machine. */
export function isUsable(model: Model): boolean {
  return [model, ...model.needs.map((id) => modelWithId(id))].every((each) => placeOf(each) !== 'missing');
}
