/** What plays, as far as the player tells it. */
interface Track {
  title: string;
  artists: readonly string[];
  album?: string;
}

/** `unresponsive`: it runs and does not answer. */
export type PlayerStatus = 'playing' | 'paused' | 'stopped' | 'unresponsive';

/** A program that plays music or films, at a moment. */
export interface Player {
  /** Of the backend, for as long as the program runs. */
  id: string;
  /** As a user calls it: "Spotify". */
  name: string;
  status: PlayerStatus;
  track?: Track;
  /** Of the player's own volume, 0 to 100; undefined where it has none. */
  volumePercent?: number;
  /** Whether it takes files that another program names. */
  opensFiles: boolean;
}

/** What a player is asked to do. */
export type PlayerCommand =
  | { type: 'play' | 'pause' | 'stop' | 'next' | 'previous' | 'restart' }
  /** @param byMs forward, or below 0 back */
  | { type: 'seek'; byMs: number }
  | { type: 'shuffle'; isOn: boolean }
  | { type: 'repeat'; mode: RepeatMode }
  | { type: 'volume'; percent: number }
  | { type: 'open'; url: string };

export type RepeatMode = 'off' | 'track' | 'all';

/** The players of one kind of system. */
export interface PlayerBackend {
  /** @throws HarkError PLAYERS_UNAVAILABLE */
  list(): Promise<Player[]>;
  /** @throws HarkError PLAYERS_UNAVAILABLE, PLAYER_CANNOT, PLAYER_SLOW */
  run(player: Player, command: PlayerCommand): Promise<void>;
  /**
   * Plays what a player has in its own lists by a name, if it tells them.
   * @returns what was found, as the player calls it
   * @throws as `run`
   */
  playOwn?(player: Player, query: string): Promise<string | undefined>;
}
