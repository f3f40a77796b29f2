import type { AudioSource } from './audio-source.ts';

/** Of an ID3v2 tag (id3.org, "ID3 tag version 2.4.0", section 3.1); the last four bytes are its size, of seven bits each. */
const HEADER_BYTES = 10;
const HAS_FOOTER = 0x10;

/** @returns the file without the ID3 tag that some programs put before FLAC; the file as it is when it begins with none, or with MP3 behind it */
export async function behindTag(source: AudioSource): Promise<AudioSource> {
  const head = Buffer.alloc(HEADER_BYTES);
  const read = await source.read(head, 0);
  if (read < HEADER_BYTES || head.toString('latin1', 0, 3) !== 'ID3') return source;
  const size = head.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  const start = HEADER_BYTES + size + ((head.readUInt8(5) & HAS_FOOTER) === 0 ? 0 : HEADER_BYTES);
  const magic = Buffer.alloc(4);
  await source.read(magic, start);
  if (magic.toString('latin1') !== 'fLaC') return source;
  return { ...source, bytes: source.bytes - start, read: (buffer, position) => source.read(buffer, start + position) };
}
