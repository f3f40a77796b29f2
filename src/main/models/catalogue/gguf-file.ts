import { open } from 'node:fs/promises';
import { HarkError } from '../../../shared/errors.ts';

/** The first bytes of every GGUF file (github.com/ggml-org/ggml/blob/master/docs/gguf.md). */
const MAGIC = 'GGUF';

/**
 * Checks that a file of the user's own can be a language model.
 * @throws HarkError LANGUAGE_MODEL_INVALID when it does not exist, cannot be read or is no GGUF file
 */
export async function expectGguf(path: string): Promise<void> {
  let start: string;
  try {
    start = await firstBytes(path);
  } catch (cause) {
    throw new HarkError('LANGUAGE_MODEL_INVALID', reasonOf(path, cause as NodeJS.ErrnoException), { cause });
  }
  if (start !== MAGIC) throw new HarkError('LANGUAGE_MODEL_INVALID', `${path} is not a GGUF file`);
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function reasonOf(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no file ${path}`;
  if (code === 'EISDIR') return `${path} is a folder, not a GGUF file`;
  return `${path} cannot be read: ${message}`;
}
