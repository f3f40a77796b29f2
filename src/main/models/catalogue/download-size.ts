import { type Archives, type Model, modelArchives } from './manifest.ts';
import { archiveKeyOf, partsOf } from './sources.ts';

/** @returns what a model is downloaded from when its first sources have it: key → bytes, rounded where not published */
export function downloadsOf({ files }: Pick<Model, 'files'>, archives: Archives = modelArchives): Map<string, number> {
  const downloads = new Map<string, number>();
  for (const { sources, bytes } of files) {
    for (const part of partsOf(sources[0] as (typeof sources)[number])) {
      const key = archiveKeyOf(part);
      if (key) downloads.set(key, archives[key]?.bytes ?? bytes ?? 0);
    }
  }
  return downloads;
}

/** Size on disk, rounded where it is not published. */
export function diskBytesOf(model: Model): number {
  const known = model.files.map(({ bytes }) => bytes);
  return known.some((bytes) => bytes === undefined)
    ? [...downloadsOf(model).values()].reduce((sum, bytes) => sum + bytes, 0)
    : known.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0);
}
