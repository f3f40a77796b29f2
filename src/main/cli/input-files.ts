import { readFileSync, statSync } from 'node:fs';
import { HarkError } from '../../shared/errors.ts';
import { recordingsIn } from '../audio-file/recordings-in.ts';

/** Where `--files-from -` reads. */
const STANDARD_INPUT = 0;

/**
 * The files that a command works on: its arguments, then those of a list. Of a folder it is the recordings in it.
 * @param list the value of `--files-from`: a file with one path a line, or `-` for standard input
 * @throws HarkError FILE_LIST_INVALID when the list cannot be read, no file is named, or a folder has no recordings
 */
export function inputFiles(files: readonly string[], list: string | undefined): string[] {
  const named = list === undefined ? [...files] : [...files, ...readList(list)];
  const all = named.flatMap(filesOf);
  if (all.length === 0) throw new HarkError('FILE_LIST_INVALID', 'no file was named');
  return all;
}

function filesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const found = recordingsIn(path);
  if (found.length === 0) throw new HarkError('FILE_LIST_INVALID', `${path} has no WAV, FLAC or Ogg Opus files`);
  return found;
}

function readList(list: string): string[] {
  try {
    const text = readFileSync(list === '-' ? STANDARD_INPUT : list, 'utf8');
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  } catch (cause) {
    throw new HarkError('FILE_LIST_INVALID', `${list}: ${(cause as Error).message}`, { cause });
  }
}
