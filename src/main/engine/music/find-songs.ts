import { distance } from 'fastest-levenshtein';
import type { Song } from './song.ts';

/** What is wanted, as it was said. */
export interface MusicWish {
  /** A title, an album, an artist or a genre; with "by" also "hey jude by the beatles". */
  query: string;
  /** Which of them, as Home Assistant names its classes; undefined when it was not said. */
  mediaClass?: string | undefined;
}

type Kind = 'title' | 'album' | 'artist' | 'genre';

export interface FoundMusic {
  kind: Kind;
  /** As the tags write it. */
  name: string;
  /** Of a title or an album; undefined where several made it. */
  artist?: string;
  /** In the order in which they are played. */
  songs: readonly Song[];
}

const KINDS_OF_CLASS: Readonly<Record<string, readonly Kind[]>> = {
  track: ['title'],
  album: ['album'],
  artist: ['artist'],
  genre: ['genre'],
};
/** A name that is both is played as what comes first here. */
const KINDS: readonly Kind[] = ['artist', 'album', 'title', 'genre'];
/** Below this share of other letters it is the same name, misheard. */
const MAX_DISTANCE = 0.2;

const NAMES: Readonly<Record<Kind, (song: Song) => readonly string[]>> = {
  title: ({ title }) => [title],
  album: ({ album }) => [album],
  artist: ({ artists }) => artists,
  genre: ({ genres }) => genres,
};

/** @param split the parts of "hey jude by the beatles": every way to take it, the likeliest first */
export function findSongs(
  songs: readonly Song[],
  { query, mediaClass }: MusicWish,
  split: (query: string) => readonly { name: string; artist?: string }[],
): FoundMusic | undefined {
  const kinds = KINDS_OF_CLASS[mediaClass ?? ''] ?? KINDS;
  for (const matches of [isSame, isMisheard]) {
    for (const { name, artist } of split(query)) {
      const from =
        artist === undefined ? songs : songs.filter((song) => song.artists.some((one) => matches(one, artist)));
      for (const kind of kinds) {
        const found = named(from, kind, name, matches);
        if (found) return found;
      }
    }
  }
  return undefined;
}

function named(
  songs: readonly Song[],
  kind: Kind,
  wanted: string,
  matches: (name: string, wanted: string) => boolean,
): FoundMusic | undefined {
  const nameIn = (song: Song) => NAMES[kind](song).find((name) => matches(name, wanted));
  const found = songs.filter((song) => nameIn(song) !== undefined);
  const [first] = found;
  const name = first && nameIn(first);
  if (name === undefined) return undefined;
  if (first && kind === 'title') return { kind, name, ...artistOf([first]), songs: [first] };
  if (kind === 'album') return { kind, name, ...artistOf(found), songs: inOrder(found) };
  return { kind, name, songs: inOrder(found) };
}

function artistOf(songs: readonly Song[]): { artist?: string } {
  const artists = new Set(songs.map(({ artists: [name] }) => name));
  const [artist] = artists;
  return artists.size === 1 && artist !== undefined ? { artist } : {};
}

/** @returns the songs, album by album */
function inOrder(songs: readonly Song[]): Song[] {
  return [...songs].sort(
    (one, other) =>
      one.album.localeCompare(other.album) || one.position - other.position || one.path.localeCompare(other.path),
  );
}

const isSame = (name: string, wanted: string) => plain(name) === plain(wanted);

function isMisheard(name: string, wanted: string): boolean {
  const [one, other] = [plain(name), plain(wanted)];
  return distance(one, other) <= MAX_DISTANCE * Math.min(one.length, other.length);
}

/** @returns a name as it is compared: without accents, signs, and an article in front */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d ]/gu, '')
    .replace(/^the /, '')
    .replace(/\s+/g, ' ')
    .trim();
}
