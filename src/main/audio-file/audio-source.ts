import { open } from 'node:fs/promises';
import { HarkError } from '../../shared/errors.ts';

/** The bytes of an audio file, wherever they are. */
export interface AudioSource {
  /** In messages: a path, or what it is. */
  name: string;
  bytes: number;
  /** @returns how many were read into `buffer`; fewer than its length only at the end */
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

/** What came over the network: nothing of it goes to the disk. @param name in messages */
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
