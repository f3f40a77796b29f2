import type { HarkError } from '../../shared/errors.ts';
import type { JsonFile } from './json-file.ts';
import { WriteRetry } from './retry-write.ts';

/**
 * A file for content that also stays in memory. After a failed write, the latest content is written as soon as
 * possible.
 * @param onError called if the file cannot be read, and for each change that cannot be written immediately
 * @param onWritten called when a write succeeds after a failure
 */
export function createPersistentStore<T>(
  file: JsonFile<T>,
  onError: (error: HarkError) => void,
  onWritten?: () => void,
): { read(): T; write(content: T): void } {
  let unwritten: { content: T } | undefined;
  const flush = () => {
    if (!unwritten) return;
    file.write(unwritten.content);
    unwritten = undefined;
    retry.succeeded();
  };
  const retry = new WriteRetry(flush, () => onWritten?.());
  const write = (content: T) => {
    unwritten = { content };
    try {
      flush();
    } catch (error) {
      onError(error as HarkError);
      retry.failed();
    }
  };
  return { read: () => file.read(onError), write };
}
