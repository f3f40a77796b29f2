import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import { HarkError } from '../../shared/errors.ts';
import { replaceFile } from './replace-file.ts';

/**
 * A small file that is read at the start and replaced as a whole, so that a kill leaves the old or the new
 * content.
 */
export class JsonFile<T> {
  /** @param empty what there is before anything was written */
  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
    private readonly empty: T,
  ) {}

  /**
   * @param onDamaged called when the file is invalid; it is renamed to `….damaged`
   * @returns the content written last
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
