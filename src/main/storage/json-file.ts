import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import { HarkError } from '../../shared/errors.ts';
import { replaceFile } from './replace-file.ts';

/**
 * A small JSON file in the user's folder, read at start-up and replaced atomically, so that a kill leaves the old or
 * the new content.
 */
export class JsonFile<T> {
  /** @param empty content before the first write */
  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
    private readonly empty: T,
  ) {}

  /**
   * @param onDamaged called if the file is invalid; it is renamed to `….damaged`
   * @returns the last written content
   */
  read(onDamaged: (error: HarkError) => void): T {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch {
      return this.empty;
    }
    try {
      return this.schema.parse(JSON.parse(text));
    } catch (cause) {
      renameSync(this.path, `${this.path}.damaged`);
      onDamaged(new HarkError('DATA_DAMAGED', `${this.path} could not be read`, { cause }));
      return this.empty;
    }
  }

  /** @throws HarkError DATA_UNWRITABLE */
  write(content: T): void {
    try {
      replaceFile(this.path, JSON.stringify(content));
    } catch (cause) {
      throw new HarkError('DATA_UNWRITABLE', `${this.path}: ${(cause as Error).message}`, { cause });
    }
  }
}
