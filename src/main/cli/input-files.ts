import { readFileSync } from 'node:fs';
import { HarkError } from '../../shared/errors.ts';

/** Where `--files-from -` reads. */
const STANDARD_INPUT = 0;

/**
 * The files that a command works on: its arguments, then those of a list.
 * @param list the value of `--files-from`: a file with one path a line, or `-` for standard input
 * @throws HarkError FILE_LIST_INVALID when the list cannot be read or no file is named
 */
export function inputFiles(files: readonly string[], list: string | undefined): string[] {
  const all = list === undefined ? [...files] : [...files, ...readList(list)];
  if (all.length === 0) throw new HarkError('FILE_LIST_INVALID', 'no file was named');
  return all;
}

function readList(list: string): string[] {
  try {
    const text = readFileSync(list === '-' ? STANDARD_INPUT : list, 'utf8');
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  } catch (cause) {
    throw new HarkError('FILE_LIST_INVALID', `${list}: ${(cause as Error).message}`, { cause });
  }
}
