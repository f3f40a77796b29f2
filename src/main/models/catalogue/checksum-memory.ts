import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stateFolder } from '../../config/state-folder.ts';
import { JsonFile } from '../../storage/json-file.ts';
import { sha256OfFile } from './added-folder.ts';

const entrySchema = z.object({ bytes: z.number(), modifiedMs: z.number(), sha256: z.string() });
type Entry = z.infer<typeof entrySchema>;

const known = new Map<string, Entry>();

/** By path. It may lose an entry when two processes write at once; the file then is hashed again. */
function checksumsFile(): JsonFile<Record<string, Entry>> {
  return new JsonFile(join(stateFolder(), 'model-checksums.json'), z.record(z.string(), entrySchema), {});
}

/**
 * The SHA-256 of a file, computed again only when its size or its time of change is another than when it was last computed.
 * @returns 64 hexadecimal digits
 * @throws the system's error if it cannot be read
 */
export async function rememberedSha256(path: string): Promise<string> {
  const { size: bytes, mtimeMs: modifiedMs } = await stat(path);
  const isSame = (entry: Entry | undefined) => entry?.bytes === bytes && entry.modifiedMs === modifiedMs;
  const remembered = isSame(known.get(path)) ? known.get(path) : read()[path];
  if (remembered && isSame(remembered)) {
    known.set(path, remembered);
    return remembered.sha256;
  }
  const entry = { bytes, modifiedMs, sha256: await sha256OfFile(path) };
  known.set(path, entry);
  remember(path, entry);
  return entry.sha256;
}

function read(): Record<string, Entry> {
  try {
    return checksumsFile().read(() => undefined);
  } catch {
    return {};
  }
}

function remember(path: string, entry: Entry): void {
  try {
    checksumsFile().write({ ...read(), [path]: entry });
  } catch {
    // Where nothing can be written, the file is hashed at each start.
  }
}
