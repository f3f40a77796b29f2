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
  const reader = new ByteReader(createReadStream(path).pipe(createGunzip()));
  for (let left = wanted.size; left > 0; ) {
    const block = await reader.take(BLOCK_BYTES, true);
    if (!block) return;
    const { name, sizeBytes } = parseHeader(block);
    const isWanted = wanted.has(name);
    const data = await reader.take(Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES, isWanted);
    if (!data && sizeBytes > 0) return;
    if (!isWanted) continue;
    left -= 1;
    yield { name, data: data.subarray(0, sizeBytes) };
  }
}

/** Gives a stream out in pieces of the lengths asked for. */
class ByteReader {
  #blocks;
  #pending = Buffer.alloc(0);

  constructor(stream) {
    this.#blocks = stream[Symbol.asyncIterator]();
  }

  /**
   * @param {number} length bytes
   * @param {boolean} keep whether the bytes are wanted, or only passed over
   * @returns {Promise<Buffer | undefined>} undefined when the stream ends before
   */
  async take(length, keep) {
    const parts = [];
    for (let missing = length; ; ) {
      const part = this.#pending.subarray(0, missing);
      this.#pending = this.#pending.subarray(part.length);
      missing -= part.length;
      if (keep) parts.push(part);
      if (missing === 0) return Buffer.concat(parts);
      const { value, done } = await this.#blocks.next();
      if (done) return undefined;
      this.#pending = value;
    }
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
