/** So many bytes tell what a file is. */
export const MAGIC_BYTES = 16;

/** How files of other types begin: bytes in Latin-1 at an offset. */
const TYPES: readonly (readonly [name: string, offset: number, bytes: string])[] = [
  ['big-endian WAV (RIFX)', 0, 'RIFX'],
  ['Wave64', 0, 'riff\x2e\x91\xcf\x11'],
  ['AIFF', 8, 'AIF'],
  ['CAF', 0, 'caff'],
  ['M4A or MP4', 4, 'ftyp'],
  ['WebM or Matroska', 0, '\x1a\x45\xdf\xa3'],
  ['AMR', 0, '#!AMR'],
  ['SILK', 0, '#!SILK'],
  ['SILK', 1, '#!SILK'],
  ['Windows Media Audio', 0, '\x30\x26\xb2\x75'],
  ['WavPack', 0, 'wvpk'],
  ["Monkey's Audio", 0, 'MAC '],
  ['Sun audio (AU)', 0, '.snd'],
  ['MIDI', 0, 'MThd'],
  ['AVI', 8, 'AVI '],
  ['AAC', 0, 'ADIF'],
  ['MP3', 0, 'ID3'],
];
/** An MPEG frame begins with eleven ones; a layer of 0 is AAC's. */
const isMpegFrame = (head: Buffer) => head.readUInt8(0) === 0xff && (head.readUInt8(1) & 0xe0) === 0xe0;
const mpegName = (head: Buffer) => ((head.readUInt8(1) & 0x06) === 0 ? 'AAC' : 'MP3');

/** @param head the first bytes of a file, 16 or more. @returns the name of its type; undefined for one that nobody here knows */
export function nameOfType(head: Buffer): string | undefined {
  const known = TYPES.find(([, offset, bytes]) => head.toString('latin1', offset, offset + bytes.length) === bytes);
  if (known) return known[0];
  return isMpegFrame(head) ? mpegName(head) : undefined;
}

/** @returns what a program that converts it is called with, for people to copy */
export function conversionOf(name: string): string {
  return `ffmpeg -i "${name}" "${name.replace(/\.[^./\\]*$/, '')}-converted.wav"`;
}
