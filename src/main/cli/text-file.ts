import { readFileSync } from 'node:fs';
import { HarkError } from '../../shared/errors.ts';

/** @param file `-` for standard input. @throws HarkError TEXT_FILE_INVALID */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new HarkError('TEXT_FILE_INVALID', `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
