import type { HarkError } from '../../shared/errors.ts';
import type { JsonFile } from './json-file.ts';

/** So long after it could not be written a file is tried again: a full disk has been emptied meanwhile. */
export const RETRY_WRITE_MS = 5000;

/**
 * A file for what keeps its content in memory too and goes on without it. What could not be written is, as soon as it can be.
 * @param onError called when it cannot be read, and for each change that could not be written at once
 * @param onWritten called when what could not be written is
 */
export function lastingStore<T>(
  file: JsonFile<T>,
  onError: (error: HarkError) => void,
  onWritten?: () => void,
): { read(): T; write(content: T): void } {
  let retry: NodeJS.Timeout | undefined;
  const write = (content: T, onFailure?: (error: HarkError) => void) => {
    clearTimeout(retry);
    try {
      file.write(content);
      if (retry) onWritten?.();
      retry = undefined;
    } catch (error) {
      onFailure?.(error as HarkError);
      retry = setTimeout(write, RETRY_WRITE_MS, content).unref();
    }
  };
  return { read: () => file.read(onError), write: (content) => write(content, onError) };
}
