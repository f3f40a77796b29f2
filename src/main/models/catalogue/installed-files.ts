import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Model } from './manifest.ts';

/** What a model's folder records of files whose size or checksum the manifest does not have. */
export const INSTALLED_FILE = 'installed.json';

const installedSchema = z.record(
  z.string(),
  z.object({ bytes: z.number().int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/** File name → what was installed. */
export type InstalledFiles = z.infer<typeof installedSchema>;

interface ExpectedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** @returns whether the folder must record what was installed */
export function needsRecord({ files }: Model): boolean {
  return files.some(({ bytes, sha256 }) => bytes === undefined || sha256 === undefined);
}

/** @returns size and checksum of each file of a model in a folder; undefined when that is not known, so not installed */
export function expectedFiles(model: Model, folder: string): ExpectedFile[] | undefined {
  const record = needsRecord(model) ? readInstalledFiles(folder) : {};
  const expected = model.files.map(({ name, bytes, sha256 }) => ({
    name,
    bytes: bytes ?? record[name]?.bytes,
    sha256: sha256 ?? record[name]?.sha256,
  }));
  return expected.every(isKnown) ? expected : undefined;
}

function isKnown(file: { [Key in keyof ExpectedFile]: ExpectedFile[Key] | undefined }): file is ExpectedFile {
  return file.bytes !== undefined && file.sha256 !== undefined;
}

/** @returns nothing for a folder without a valid record */
export function readInstalledFiles(folder: string): InstalledFiles {
  try {
    return installedSchema.parse(JSON.parse(readFileSync(join(folder, INSTALLED_FILE), 'utf8')));
  } catch {
    return {};
  }
}
