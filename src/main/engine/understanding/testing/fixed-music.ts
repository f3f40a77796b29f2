import type { Music } from '../../music/music.ts';
import type { Song } from '../../music/song.ts';

const song = (title: string, artist: string, album: string, genre: string, position: number): Song => ({
  path: `/music/${album}/${title}.flac`,
  modifiedMs: 0,
  title,
  artists: [artist],
  album,
  genres: [genre],
  position,
});

/** A small collection; what is played is heard by nobody. */
export const fixedMusic: Music = {
  hasFolder: true,
  songs: async () => ({
    songs: [
      song('So What', 'Miles Davis', 'Kind of Blue', 'Jazz', 1),
      song('Blue in Green', 'Miles Davis', 'Kind of Blue', 'Jazz', 3),
      song('Hey Jude', 'The Beatles', '1', 'Rock', 21),
      song('Dancing Queen', 'ABBA', 'Arrival', 'Pop', 2),
      song('Money, Money, Money', 'ABBA', 'Arrival', 'Pop', 7),
    ],
    progress: undefined,
  }),
  play: async () => undefined,
};
