import type { Readable } from 'node:stream';
import type { AudioSource } from './audio-source.ts';

/** The beginning is read more than once: to tell what it is, and then by the decoder. */
const KEPT_BYTES = 64 * 1024;

/**
 * Audio that comes through a pipe, such as standard input, and is read once from its beginning to its end.
 * @param name for error messages
 */
export function pipeSource(name: string, pipe: Readable): AudioSource {
  const pieces: AsyncIterator<Buffer> = pipe[Symbol.asyncIterator]();
  /** What has come and may still be read, and where it begins. */
  let kept = Buffer.alloc(0);
  let keptFrom = 0;
  let hasEnded = false;
  const until = async (end: number) => {
    while (!hasEnded && keptFrom + kept.length < end) {
      const { value, done = false } = await pieces.next();
      hasEnded = done;
      if (value) kept = Buffer.concat([kept, value]);
    }
  };
  return {
    name,
    bytes: Number.POSITIVE_INFINITY,
    async read(buffer, position) {
      await until(position + buffer.length);
      const bytesRead = kept.copy(buffer, 0, position - keptFrom);
      if (position >= KEPT_BYTES) {
        kept = kept.subarray(position + bytesRead - keptFrom);
        keptFrom = position + bytesRead;
      }
      return bytesRead;
    },
    async close() {
      pipe.destroy();
    },
  };
}
