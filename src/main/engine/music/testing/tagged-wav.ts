import { writeFileSync } from 'node:fs';
import { encodeWav } from '../../../audio-file/encode-wav.ts';

const SAMPLE_RATE_HZ = 8000;

interface Tags {
  title: string;
  artist: string;
  album: string;
  genre: string;
  track: number;
}

/** Writes silence with tags in the INFO list of RIFF, as other programs do. */
export function writeTaggedWav(path: string, { title, artist, album, genre, track }: Tags, seconds = 30): void {
  const wav = encodeWav(new Float32Array(seconds * SAMPLE_RATE_HZ), SAMPLE_RATE_HZ);
  const info = Buffer.concat([
    Buffer.from('INFO'),
    ...Object.entries({ INAM: title, IART: artist, IPRD: album, IGNR: genre, ITRK: String(track) }).map(([id, text]) =>
      chunk(id, Buffer.from(`${text}\0`)),
    ),
  ]);
  const file = Buffer.concat([wav, chunk('LIST', info)]);
  file.writeUInt32LE(file.length - 8, 4);
  writeFileSync(path, file);
}

function chunk(id: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(id), size, content, Buffer.alloc(content.length % 2)]);
}
