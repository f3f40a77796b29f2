import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const AUDIO = /\.(?:mp3|flac|ogg|oga|opus|m4a|aac|wav|wma|aiff?|ape|wv|mpc)$/i;
/** Deeper folders are no music, or a circle. */
const MAX_DEPTH = 12;

export interface FoundFiles {
  /** Sound files, in no order. */
  files: string[];
  /** Folders that were looked into. */
  folders: string[];
}

/** Looks for sound files in a folder and those below it; what may not be read is left out. */
export async function audioFiles(folder: string, signal: AbortSignal, depth = 0): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], folders: [folder] };
  for (const entry of await entriesOf(folder)) {
    signal.throwIfAborted();
    const path = join(folder, entry.name);
    if (entry.isFile() && AUDIO.test(entry.name)) found.files.push(path);
    if (!entry.isDirectory() || entry.name.startsWith('.') || depth >= MAX_DEPTH) continue;
    const below = await audioFiles(path, signal, depth + 1);
    found.files.push(...below.files);
    found.folders.push(...below.folders);
  }
  return found;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return []; // Not there, or not the user's.
  }
}
