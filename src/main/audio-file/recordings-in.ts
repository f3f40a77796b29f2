import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the WAV, FLAC and Ogg Opus files in a folder and in folders of it, by their names. @throws what the file system does */
export function recordingsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:wav|flac|ogg|opus)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
