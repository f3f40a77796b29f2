import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { JsonFile } from '../../storage/json-file.ts';
import { createPersistentStore } from '../../storage/persistent-store.ts';
import { audioFiles } from './audio-files.ts';
import { readSong } from './read-song.ts';
import { type Song, songSchema } from './song.ts';

/** Between two files, so that reading thousands of them holds nothing else up. */
const PAUSE_MS = 2;
/** After so many songs the index is written, so that a start which is cut off is not in vain. */
const SONGS_PER_WRITE = 500;
/** After a change in the folder: a copy makes many of them. */
const SETTLE_MS = 2000;
/** Systems allow some thousands of watched folders to all programs together. */
const MAX_WATCHED_FOLDERS = 1000;

const indexSchema = z.object({ folder: z.string(), songs: z.array(songSchema) });

export interface IndexProgress {
  readSongs: number;
  allSongs: number;
}

/** What music there is in a folder, by its tags. Kept in a file; renewed at the start and when the folder changes. */
export class MusicIndex {
  #songs: readonly Song[];
  #progress: IndexProgress | undefined;
  readonly #ended = new AbortController();
  readonly #store: { read(): z.infer<typeof indexSchema>; write(content: z.infer<typeof indexSchema>): void };
  #work: Promise<void>;
  #watchers: FSWatcher[] = [];
  #settling: NodeJS.Timeout | undefined;

  /**
   * Begins to read the folder.
   * @param dataFolder where the index is kept
   * @param onError called when it cannot be kept
   */
  constructor(
    private readonly folder: string,
    dataFolder: string,
    private readonly onError: (error: unknown) => void,
  ) {
    const file = new JsonFile(join(dataFolder, 'music-index.json'), indexSchema, { folder, songs: [] });
    this.#store = createPersistentStore(file, onError);
    const kept = this.#store.read();
    this.#songs = kept.folder === folder ? kept.songs : [];
    this.#work = this.#renew();
  }

  get songs(): readonly Song[] {
    return this.#songs;
  }

  /** How far it is; undefined when all songs are known. */
  get progress(): IndexProgress | undefined {
    return this.#progress;
  }

  /** Resolves when all songs are known. */
  get renewed(): Promise<void> {
    return this.#work;
  }

  close(): void {
    this.#ended.abort();
    clearTimeout(this.#settling);
    for (const watcher of this.#watchers) watcher.close();
  }

  async #renew(): Promise<void> {
    try {
      const { files, folders } = await audioFiles(this.folder, this.#ended.signal);
      this.#watch(folders);
      await this.#read(files);
    } catch (error) {
      if (!this.#ended.signal.aborted) this.onError(error);
    }
  }

  async #read(files: readonly string[]): Promise<void> {
    const known = new Map(this.#songs.map((song) => [song.path, song]));
    const songs: Song[] = [];
    let readSongs = 0;
    for (const [index, path] of files.entries()) {
      this.#ended.signal.throwIfAborted();
      const modifiedMs = await modifiedMsOf(path);
      if (modifiedMs === undefined) continue;
      const before = known.get(path);
      if (before?.modifiedMs === modifiedMs) {
        songs.push(before);
        continue;
      }
      this.#progress = { readSongs: index, allSongs: files.length };
      songs.push(await readSong(path, modifiedMs));
      readSongs++;
      if (readSongs % SONGS_PER_WRITE === 0) this.#keep(songs);
      await wait(PAUSE_MS);
    }
    const isChanged = readSongs > 0 || songs.length !== this.#songs.length;
    this.#songs = songs;
    this.#progress = undefined;
    if (isChanged) this.#keep(songs);
  }

  #keep(songs: readonly Song[]): void {
    this.#songs = songs;
    this.#store.write({ folder: this.folder, songs: [...songs] });
  }

  /** Only folders: whoever copies a song into one changes it. */
  #watch(folders: readonly string[]): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = folders.slice(0, MAX_WATCHED_FOLDERS).flatMap((folder) => {
      try {
        const watcher = watch(folder, { persistent: false }, () => this.#onChange());
        watcher.on('error', () => watcher.close());
        return [watcher];
      } catch {
        return []; // Too many are watched, or it is gone: the next start sees what has changed.
      }
    });
  }

  #onChange(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#work = this.#work.then(() => this.#renew());
    }, SETTLE_MS).unref();
  }
}

async function modifiedMsOf(path: string): Promise<number | undefined> {
  try {
    return Math.round((await stat(path)).mtimeMs);
  } catch {
    return undefined; // Deleted meanwhile.
  }
}
