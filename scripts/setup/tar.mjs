import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const BLOCK_BYTES = 512;

/**
 * Reads a .tgz and hands over the regular files asked for. Enough of ustar for npm's own
 * tarballs; only names that `wanted` holds are ever returned, so nothing can be written elsewhere.
 * @param {string} path
 * @param {Set<string>} wanted names inside the archive, without the leading `package/`
 * @returns {AsyncGenerator<{ name: string, data: Buffer }>}
 */
export async function* readTarballFiles(path, wanted) {
  let pending = Buffer.alloc(0);
  let entry;
  let left = wanted.size;
  for await (const data of createReadStream(path).pipe(createGunzip())) {
    pending = pending.length === 0 ? data : Buffer.concat([pending, data]);
    while (left > 0) {
      if (!entry) {
        if (pending.length < BLOCK_BYTES) break;
        entry = parseHeader(pending.subarray(0, BLOCK_BYTES));
        pending = pending.subarray(BLOCK_BYTES);
        entry.parts = [];
        entry.missingBytes = Math.ceil(entry.sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
      }
      const part = pending.subarray(0, entry.missingBytes);
      pending = pending.subarray(part.length);
      entry.missingBytes -= part.length;
      if (wanted.has(entry.name)) entry.parts.push(part);
      if (entry.missingBytes > 0) break;
      if (wanted.has(entry.name)) {
        left -= 1;
        yield { name: entry.name, data: Buffer.concat(entry.parts).subarray(0, entry.sizeBytes) };
      }
      entry = undefined;
    }
    if (left === 0) return;
  }
}

function parseHeader(block) {
  const text = (start, length) => {
    const raw = block.subarray(start, start + length);
    const end = raw.indexOf(0);
    return raw.subarray(0, end === -1 ? length : end).toString('utf8');
  };
  const prefix = text(345, 155);
  const fullName = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
  return {
    name: fullName.slice(fullName.indexOf('/') + 1),
    sizeBytes: Number.parseInt(text(124, 12).trim() || '0', 8),
  };
}
