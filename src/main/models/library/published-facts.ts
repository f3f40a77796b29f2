import type { ListedModel } from '../../../shared/models/models.ts';
import { diskBytesOf, downloadsOf } from '../catalogue/download-size.ts';
import type { Model } from '../catalogue/manifest.ts';

/** What the manifest says of a model, in the form of the list. */
export function publishedFactsOf(model: Model): Omit<ListedModel, 'state'> {
  const { id, name, job, licence, languages, homepage, files } = model;
  const { licenceNote, derivedFrom, note, quality, sample, memoryBytes, isForTests } = model;
  return {
    id,
    name,
    job,
    licence,
    ...(licenceNote ? { licenceNote } : {}),
    ...(derivedFrom ? { derivedFrom } : {}),
    ...(note ? { note } : {}),
    languages,
    ...(quality ? { quality } : {}),
    ...(sample ? { sample } : {}),
    ...(memoryBytes ? { memoryBytes } : {}),
    ...(isForTests ? { isForTests } : {}),
    source: homepage,
    diskBytes: diskBytesOf(model),
    ...(files.length > 0 ? { downloadBytes: downloadBytesOf(model) } : {}),
    wakeWords: files.flatMap(({ wakeWord }) => wakeWord ?? []),
  };
}

/** @returns the size of the downloads of a model, from its first sources */
export function downloadBytesOf(model: Model): number {
  return [...downloadsOf(model).values()].reduce((sum, bytes) => sum + bytes, 0);
}
