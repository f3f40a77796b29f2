import type { HarkError } from '../../shared/errors.ts';
import type { JsonFile } from './json-file.ts';
import { WriteRetry } from './retry-write.ts';

/**
 * A file for content that is also kept in memory. When the file cannot be written, the newest content is written as soon
 * as that works again.
 * @param onError called when the file cannot be read, and for each change that could not be written at once
 * @param onWritten called when a write succeeds after one that failed
 */
export function lastingStore<T>(
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
