import { open } from 'node:fs/promises';
import { HarkError } from '../../shared/errors.ts';

/** The bytes of an audio file, on disk or in memory. */
export interface AudioSource {
  /** Path or description, for error messages. */
  name: string;
  bytes: number;
  /** @returns the number of bytes read into `buffer`; fewer than its length only at the end of the file */
  read(buffer: Buffer, position: number): Promise<number>;
  close(): Promise<void>;
}

/** @throws HarkError AUDIO_FILE_MISSING */
export async function fileSource(path: string): Promise<AudioSource> {
  try {
    const file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile()) {
      await file.close();
      throw new Error('it is not a file');
    }
    return {
      name: path,
      bytes: stat.size,
      read: async (buffer, position) => (await file.read(buffer, 0, buffer.length, position)).bytesRead,
      close: () => file.close(),
    };
  } catch (cause) {
    throw new HarkError('AUDIO_FILE_MISSING', `cannot open ${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** Audio received over the network; it is never written to disk. @param name for error messages */
export function memorySource(name: string, content: Uint8Array): AudioSource {
  return {
    name,
    bytes: content.length,
    read: async (buffer, position) => {
      const part = content.subarray(position, position + buffer.length);
      buffer.set(part);
      return part.length;
    },
    close: async () => undefined,
  };
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file' : message;
}
