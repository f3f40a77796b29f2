import { basename, dirname, extname } from 'node:path';
import type { IAudioMetadata } from 'music-metadata';
import type { Song } from './song.ts';

/** Tracks of a disc; more are no album. */
const MAX_TRACKS = 1000;

/** @returns the song with what its tags say, or else what its file and its folder are called */
export async function readSong(path: string, modifiedMs: number): Promise<Song> {
  const { title, artists, artist, albumartist, album, genre, disk, track } = (await tagsOf(path)) ?? {};
  return {
    path,
    modifiedMs,
    title: title ?? basename(path, extname(path)).replace(/^\d+[\s._-]+/, ''),
    artists: [...new Set([...(artists ?? []), artist ?? [], albumartist ?? []].flat())],
    album: album ?? basename(dirname(path)),
    genres: genre ?? [],
    position: (disk?.no ?? 0) * MAX_TRACKS + (track?.no ?? 0),
  };
}

/** @returns undefined for a file that has none that can be read */
async function tagsOf(path: string): Promise<Partial<IAudioMetadata['common']> | undefined> {
  const { parseFile } = await import('music-metadata');
  try {
    return (await parseFile(path, { duration: false, skipCovers: true })).common;
  } catch {
    return undefined;
  }
}
