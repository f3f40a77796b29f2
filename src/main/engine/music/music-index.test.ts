import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MusicIndex } from './music-index.ts';
import { writeTaggedWav } from './testing/tagged-wav.ts';

let root: string;
let data: string;
const open: MusicIndex[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hark-music-'));
  data = mkdtempSync(join(tmpdir(), 'hark-index-'));
  mkdirSync(join(root, 'Kind of Blue'));
  writeTaggedWav(join(root, 'Kind of Blue', '01.wav'), SO_WHAT, 1);
});
afterEach(() => {
  for (const index of open.splice(0)) index.close();
  for (const folder of [root, data]) rmSync(folder, { recursive: true });
});

const SO_WHAT = { title: 'So What', artist: 'Miles Davis', album: 'Kind of Blue', genre: 'Jazz', track: 1 };

function openIndex(folder = root): MusicIndex {
  const index = new MusicIndex(folder, data, (error) => expect.unreachable(String(error)));
  open.push(index);
  return index;
}

const titles = ({ songs }: MusicIndex) => songs.map(({ title }) => title).sort();

test('reads the tags of every song, and the name of a file that has none', async () => {
  writeFileSync(join(root, '07 - Untagged song.mp3'), 'this is no sound');
  writeFileSync(join(root, 'cover.jpg'), 'this is a picture');
  const index = openIndex();
  await index.renewed;
  expect(titles(index)).toEqual(['So What', 'Untagged song']);
  expect(index.songs.find(({ title }) => title === 'So What')).toMatchObject({
    artists: ['Miles Davis'],
    album: 'Kind of Blue',
    genres: ['Jazz'],
    position: 1,
  });
  expect(index.progress).toBeUndefined();
});

test('knows the songs of the last start at once, and drops what is gone', async () => {
  await openIndex().renewed;
  unlinkSync(join(root, 'Kind of Blue', '01.wav'));
  const later = openIndex();
  expect(titles(later)).toEqual(['So What']);
  await later.renewed;
  expect(titles(later)).toEqual([]);
});

test('forgets the songs of another folder', async () => {
  await openIndex().renewed;
  expect(titles(openIndex(data))).toEqual([]);
});

test('reads a song that is added while it runs', { timeout: 30_000 }, async () => {
  const index = openIndex();
  await index.renewed;
  writeTaggedWav(join(root, 'Kind of Blue', '03.wav'), { ...SO_WHAT, title: 'Blue in Green', track: 3 }, 1);
  await vi.waitFor(() => expect(titles(index)).toEqual(['Blue in Green', 'So What']), { timeout: 20_000 });
});

test('has no song in a folder that is not there', async () => {
  const index = openIndex('/nonexistent/music');
  await index.renewed;
  expect(index.songs).toEqual([]);
});
