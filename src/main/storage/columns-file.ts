import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

type Column = Uint8Array | Int8Array | Uint16Array;

/** Writes columns one after the other: four bytes with the length in bytes, then the numbers, little-endian. */
export function packColumns(columns: Record<string, Column>): Buffer {
  const parts = Object.values(columns).flatMap((column) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(column.byteLength);
    return [length, Buffer.from(column.buffer, column.byteOffset, column.byteLength)];
  });
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  return brotliCompressSync(Buffer.concat(parts), { params });
}

/** @returns the columns in the order in which they were written. @throws Error when the file is damaged */
export function unpackColumns(file: Buffer, count: number): Uint8Array[] {
  const bytes = brotliDecompressSync(file);
  let offset = 0;
  return Array.from({ length: count }, () => {
    const start = offset + 4;
    offset = start + bytes.readUInt32LE(offset);
    // A copy, so that columns of wider numbers begin where such numbers may.
    return new Uint8Array(bytes.subarray(start, offset));
  });
}
