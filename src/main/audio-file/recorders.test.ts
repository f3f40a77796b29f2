/** WAV as recorders, telephones, browsers and crashed programs write it, and files of other types. */
import { expect, test } from 'vitest';
import { concatSamples } from '../../shared/audio/audio-format.ts';
import type { HarkError } from '../../shared/errors.ts';
import { memorySource } from './audio-source.ts';
import { readAudio } from './read-audio-file.ts';

const RATE_HZ = 16_000;
const SECOND = Float32Array.from({ length: RATE_HZ }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / RATE_HZ));

interface Read {
  samples: Float32Array;
  cutOff: string | undefined;
}

async function read(content: Uint8Array, name = 'file'): Promise<Read> {
  const blocks: Float32Array[] = [];
  let cutOff: HarkError | undefined;
  const onCutOff = (error: HarkError) => {
    cutOff = error;
  };
  for await (const block of readAudio(memorySource(name, content), onCutOff)) blocks.push(block);
  return { samples: concatSamples(blocks), cutOff: cutOff?.message };
}

function chunk(name: string, content: Uint8Array, { bytes = content.length, padded = true } = {}): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(bytes, 4);
  return Buffer.concat([head, content, Buffer.alloc(padded && content.length % 2 === 1 ? 1 : 0)]);
}

function riff(chunks: readonly Buffer[], { magic = 'RIFF', bytes = Buffer.concat(chunks).length + 4 } = {}): Buffer {
  const head = Buffer.alloc(12);
  head.write(magic, 0, 'latin1');
  head.writeUInt32LE(bytes, 4);
  head.write('WAVE', 8, 'latin1');
  return Buffer.concat([head, ...chunks]);
}

function fmt({ tag = 1, bits = 16, channels = 1, rateHz = RATE_HZ, extra = Buffer.alloc(0) } = {}): Buffer {
  const content = Buffer.alloc(16);
  content.writeUInt16LE(tag, 0);
  content.writeUInt16LE(channels, 2);
  content.writeUInt32LE(rateHz, 4);
  content.writeUInt32LE((rateHz * channels * bits) / 8, 8);
  content.writeUInt16LE((channels * bits) / 8, 12);
  content.writeUInt16LE(bits, 14);
  return chunk('fmt ', Buffer.concat([content, extra]));
}

/** 16-bit samples; of several channels in turn. */
function pcm(...channels: Float32Array[]): Buffer {
  const [first = new Float32Array(0)] = channels;
  const out = Buffer.alloc(2 * channels.length * first.length);
  for (let frame = 0; frame < first.length; frame++) {
    for (const [channel, samples] of channels.entries()) {
      out.writeInt16LE(Math.round((samples[frame] ?? 0) * 32_767), 2 * (frame * channels.length + channel));
    }
  }
  return out;
}

function floats(samples: Float32Array, broken: (at: number) => number | undefined): Buffer {
  const out = Buffer.alloc(4 * samples.length);
  for (const [at, sample] of samples.entries()) out.writeFloatLE(broken(at) ?? sample, 4 * at);
  return out;
}

const negative = SECOND.map((sample) => -sample);
const nothing = new Float32Array(SECOND.length);
const sound = chunk('data', pcm(SECOND));
const soundOfUnknownSize = (bytes: number) => chunk('data', pcm(SECOND), { bytes });
const oddList = (padded: boolean) => chunk('LIST', Buffer.from('INFOIART\x03\x00\x00\x00Ann', 'latin1'), { padded });
const longSizes = (dataBytes: number) => {
  const sizes = Buffer.alloc(28);
  sizes.writeBigUInt64LE(BigInt(dataBytes + 80), 0);
  sizes.writeBigUInt64LE(BigInt(dataBytes), 8);
  return chunk('ds64', sizes);
};

/** Share of the sine's energy that is not in the samples. */
function errorOf(samples: Float32Array): number {
  const sum = (value: (at: number) => number) => SECOND.reduce((all, _, at) => all + value(at), 0);
  return sum((at) => ((samples[at] ?? 0) - (SECOND[at] ?? 0)) ** 2) / sum((at) => (SECOND[at] ?? 0) ** 2);
}

test.each<[string, Buffer]>([
  [
    'a recorder that crashed: no size of the sound, none of the file',
    riff([fmt(), soundOfUnknownSize(0)], { bytes: 0 }),
  ],
  ['a recorder that crashed: the size of its first block', riff([fmt(), soundOfUnknownSize(0)], { bytes: 4088 })],
  ['a pipe: the largest sizes', riff([fmt(), soundOfUnknownSize(0xffffffff)], { bytes: 0xffffffff })],
  ['arecord: the largest size of even samples', riff([fmt(), soundOfUnknownSize(0x80000000)], { bytes: 0x80000024 })],
  ['a list of odd size with its pad byte', riff([fmt(), oddList(true), sound])],
  ['a list of odd size without its pad byte', riff([fmt(), oddList(false), sound])],
  ['the format behind a list', riff([oddList(true), fmt(), sound])],
  ['an extensible format without what it extends', riff([fmt({ tag: 0xfffe, extra: Buffer.alloc(2) }), sound])],
  ['a format of 18 bytes', riff([fmt({ extra: Buffer.alloc(2) }), sound])],
  ['an empty chunk of sound before the sound', riff([fmt(), chunk('data', Buffer.alloc(0)), sound])],
  ['a broadcast wave with its chunk', riff([chunk('bext', Buffer.alloc(602)), fmt(), sound])],
  ['tags behind the sound', riff([fmt(), sound, chunk('id3 ', Buffer.alloc(31))])],
  ['RF64', riff([longSizes(2 * RATE_HZ), fmt(), soundOfUnknownSize(0xffffffff)], { magic: 'RF64', bytes: 0xffffffff })],
  [
    'RF64 with tags behind',
    Buffer.concat([
      riff([longSizes(2 * RATE_HZ), fmt(), soundOfUnknownSize(0xffffffff)], { magic: 'RF64', bytes: 0xffffffff }),
      chunk('id3 ', Buffer.alloc(31)),
    ]),
  ],
  ['BW64', riff([longSizes(2 * RATE_HZ), fmt(), soundOfUnknownSize(0xffffffff)], { magic: 'BW64', bytes: 0xffffffff })],
  ['RF64 of a recorder that crashed', riff([longSizes(0), fmt(), soundOfUnknownSize(0xffffffff)], { magic: 'RF64' })],
  ['stereo with the right channel turned round', riff([fmt({ channels: 2 }), chunk('data', pcm(SECOND, negative))])],
  ['stereo with an empty right channel', riff([fmt({ channels: 2 }), chunk('data', pcm(SECOND, nothing))])],
  ['stereo with an empty left channel', riff([fmt({ channels: 2 }), chunk('data', pcm(nothing, SECOND))])],
  ['four channels, three empty', riff([fmt({ channels: 4 }), chunk('data', pcm(nothing, nothing, SECOND, nothing))])],
  ['stereo with the same in both', riff([fmt({ channels: 2 }), chunk('data', pcm(SECOND, SECOND))])],
])('reads %s', async (_name, content) => {
  const { samples, cutOff } = await read(content);
  expect(cutOff).toBeUndefined();
  expect(samples).toHaveLength(SECOND.length);
  expect(errorOf(samples)).toBeLessThan(0.001);
});

test.each([
  ['A-law', 6, [0x55, 0xd5, 0xaa, 0x2a, 0x00, 0x80], [-8, 8, 32_256, -32_256, -5504, 5504]],
  ['µ-law', 7, [0xff, 0x7f, 0x80, 0x00, 0xaa, 0x2a], [0, 0, 32_124, -32_124, 5372, -5372]],
])('reads %s of a telephone', async (_name, tag, codes, values) => {
  const content = riff([
    fmt({ tag, bits: 8, extra: Buffer.alloc(2) }),
    chunk('fact', Buffer.alloc(4)),
    chunk('data', Buffer.from(codes)),
  ]);
  const { samples } = await read(content);
  expect([...samples].map((sample) => Math.round(sample * 32_768) || 0)).toEqual(values);
});

test.each<[string, number]>([
  ['no number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a peak of 8', 8],
])('lets no %s of a damaged export through', async (_name, value) => {
  const broken = (at: number) => (at < 8000 && at % 100 === 0 ? value : undefined);
  const { samples } = await read(riff([fmt({ tag: 3, bits: 32 }), chunk('data', floats(SECOND, broken))]));
  expect(samples.every((sample) => Math.abs(sample) <= 1)).toBe(true);
  expect(samples.subarray(8000)).toEqual(SECOND.subarray(8000));
});

test('a telephone call with a speaker in each channel has both', async () => {
  const left = SECOND.map((sample, at) => (at < 8000 ? sample : 0));
  const right = SECOND.map((sample, at) => (at < 8000 ? 0 : sample));
  // Longer than one read, so that the louder channel changes between two.
  const twice = (samples: Float32Array) => concatSamples([samples, samples, samples, samples]);
  const { samples } = await read(riff([fmt({ channels: 2 }), chunk('data', pcm(twice(left), twice(right)))]));
  const peak = (from: number) => samples.subarray(from, from + 4000).reduce((max, sample) => Math.max(max, sample), 0);
  expect(Math.min(...[2000, 10_000, 18_000, 26_000].map(peak))).toBeGreaterThan(0.24);
});

test('reads what is there of a file that is cut off, and says so', async () => {
  const { samples, cutOff } = await read(riff([fmt(), sound]).subarray(0, 44 + 16_000), 'cut.wav');
  expect(samples).toHaveLength(8000);
  expect(cutOff).toBe('cut.wav is cut off or damaged: 0.5 s of 1.0 s are there');
});

test.each<[string, Buffer, RegExp]>([
  [
    'voice.mp3',
    Buffer.from('ID3\x03\0\0\0\0\0\0\xff\xfb\x90\0\0\0\0', 'latin1'),
    /voice\.mp3 is MP3;.*ffmpeg -i "voice\.mp3" "voice-converted\.wav"$/,
  ],
  ['named.wav', Buffer.from('\xff\xfb\x90\x64\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1'), /is MP3;/],
  ['voice.aac', Buffer.from('\xff\xf1\x50\x80\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1'), /is AAC;/],
  ['voice.m4a', Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0', 'latin1'), /is M4A or MP4;/],
  ['audio.webm', Buffer.from('\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\0\0\0\0', 'latin1'), /is WebM or Matroska;/],
  ['voice.amr', Buffer.from('#!AMR\n\x3c\x91\x17\x16\xbe\x66\x79\xe1\xe0\x01', 'latin1'), /is AMR;/],
  ['a.aiff', Buffer.from('FORM\0\0\0\x20AIFFCOMM', 'latin1'), /is AIFF;/],
  ['a.caf', Buffer.from('caff\0\x01\0\0desc\0\0\0\0', 'latin1'), /is CAF;/],
  ['a.wav', Buffer.from('RIFX\0\0\0\x24WAVEfmt ', 'latin1'), /is big-endian WAV \(RIFX\);/],
  ['a.w64', Buffer.from('riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\0\0', 'latin1'), /is Wave64;/],
  ['a.avi', Buffer.from('RIFF\0\0\0\x24AVI LIST', 'latin1'), /is AVI;/],
  [
    'notes.txt',
    Buffer.from('These are the notes of Monday.'),
    /notes\.txt is neither WAV nor FLAC nor Ogg Opus\. Convert it: ffmpeg/,
  ],
])('refuses %s by the name of its type, with the line that converts it', async (name, content, message) => {
  await expect(read(content, name)).rejects.toMatchObject({
    code: 'AUDIO_FILE_UNSUPPORTED',
    message: expect.stringMatching(message),
  });
});

test.each([
  [2, 4, 'Microsoft ADPCM'],
  [17, 4, 'IMA ADPCM'],
  [49, 0, 'GSM 6.10'],
  [85, 0, 'MP3'],
  [1234, 16, 'encoding 1234'],
])('names the encoding %i of a WAV that it cannot read', async (tag, bits, name) => {
  const content = riff([fmt({ tag, bits, extra: Buffer.alloc(2) }), chunk('data', Buffer.alloc(400))]);
  await expect(read(content, 'a.wav')).rejects.toMatchObject({
    code: 'AUDIO_FILE_UNSUPPORTED',
    message: expect.stringContaining(name),
  });
});
