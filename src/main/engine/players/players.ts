import { HarkError } from '../../../shared/errors.ts';
import { choosePlayer, playerNamed } from './choose-player.ts';
import { isKnownPlayer, plainPlayerName } from './known-players.ts';
import type { Player, PlayerBackend, PlayerCommand } from './player.ts';

/** Which player is meant: one by its name, or the one that plays, or the one that can go on. */
export interface PlayerWish {
  name?: string | undefined;
  first: 'playing' | 'paused';
}

/** The players of this machine, as skills use them. */
export interface Players {
  /** Whether that is the name of a player, running or not. */
  isPlayer(said: string): boolean;
  /**
   * @returns the player that is meant; undefined when none runs
   * @throws HarkError PLAYERS_UNAVAILABLE; PLAYER_NOT_FOUND when a named one does not run; PLAYER_SLOW
   */
  find(wish: PlayerWish): Promise<Player | undefined>;
  /** @throws HarkError PLAYERS_UNAVAILABLE, PLAYER_CANNOT, PLAYER_SLOW */
  run(player: Player, command: PlayerCommand): Promise<void>;
  /** As `PlayerBackend.playOwn`; undefined also where players do not tell their lists. */
  playOwn(player: Player, query: string): Promise<string | undefined>;
}

/** Finds the player that is meant, and gives it one command after the other. The backend is loaded with the first one. */
export class SystemPlayers implements Players {
  #backend: Promise<PlayerBackend> | undefined;
  #lastUsedId: string | undefined;
  /** Names of players that have run. */
  readonly #seen = new Set<string>();
  #work: Promise<unknown> = Promise.resolve();

  constructor(private readonly load: () => Promise<PlayerBackend>) {}

  isPlayer(said: string): boolean {
    return isKnownPlayer(said) || this.#seen.has(plainPlayerName(said));
  }

  find({ name, first }: PlayerWish): Promise<Player | undefined> {
    return this.#next(async (backend) => {
      const players = await backend.list();
      for (const player of players) this.#seen.add(plainPlayerName(player.name));
      const isAny = name === undefined || plainPlayerName(name) === '';
      const found = isAny ? choosePlayer(players, first, this.#lastUsedId) : playerNamed(players, name);
      if (!found && !isAny) throw new HarkError('PLAYER_NOT_FOUND', `no player called ${name} runs`);
      if (found?.status === 'unresponsive') throw new HarkError('PLAYER_SLOW', `${found.name} does not answer`);
      return found;
    });
  }

  run(player: Player, command: PlayerCommand): Promise<void> {
    return this.#next(async (backend) => {
      await backend.run(player, command);
      this.#lastUsedId = player.id;
    });
  }

  playOwn(player: Player, query: string): Promise<string | undefined> {
    return this.#next(async (backend) => {
      const found = await backend.playOwn?.(player, query);
      if (found !== undefined) this.#lastUsedId = player.id;
      return found;
    });
  }

  /** "Skip, and pause": in this order. */
  #next<Result>(work: (backend: PlayerBackend) => Promise<Result>): Promise<Result> {
    this.#backend ??= this.load();
    const backend = this.#backend;
    const done = this.#work.then(async () => work(await backend));
    this.#work = done.catch(() => undefined);
    return done;
  }
}
