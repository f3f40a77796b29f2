import { dataFolder } from '../../config/data-folder.ts';
import type { Player } from '../players/player.ts';
import type { Players } from '../players/players.ts';
import type { IndexProgress, MusicIndex } from './music-index.ts';
import type { Song } from './song.ts';

/** The user's own music, as skills use it. */
export interface Music {
  /** Whether the settings name a folder. */
  hasFolder: boolean;
  /** @returns every song that is known, and how far it is with those that are not */
  songs(): Promise<{ songs: readonly Song[]; progress: IndexProgress | undefined }>;
  /** @throws HarkError as `playFiles` */
  play(songs: readonly Song[], running: Player | undefined): Promise<void>;
}

/** So long an answer waits for the index: a start finds what is new within it, but for a folder that is new as a whole. */
const MAX_WAIT_MS = 1000;

/** The music in a folder. Nothing is loaded without one. */
export class FolderMusic implements Music {
  #index: Promise<MusicIndex> | undefined;

  /** @param onError called when the index cannot be kept */
  constructor(
    private readonly folder: string | null,
    private readonly players: Players,
    private readonly onError: (error: unknown) => void,
  ) {}

  get hasFolder(): boolean {
    return this.folder !== null;
  }

  /** Begins to read the folder, if there is one. */
  open(): Promise<MusicIndex> | undefined {
    const { folder } = this;
    if (folder === null) return undefined;
    this.#index ??= import('./music-index.ts').then(
      ({ MusicIndex }) => new MusicIndex(folder, dataFolder(), this.onError),
    );
    return this.#index;
  }

  async songs(): Promise<{ songs: readonly Song[]; progress: IndexProgress | undefined }> {
    const index = await this.open();
    if (!index) return { songs: [], progress: undefined };
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([index.renewed, new Promise((resolve) => (timer = setTimeout(resolve, MAX_WAIT_MS)))]);
    clearTimeout(timer);
    return { songs: index.songs, progress: index.progress };
  }

  async play(songs: readonly Song[], running: Player | undefined): Promise<void> {
    const { playFiles } = await import('./play-files.ts');
    await playFiles(songs, running, this.players, dataFolder());
  }

  async close(): Promise<void> {
    (await this.#index)?.close();
  }
}
