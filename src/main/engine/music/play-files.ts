import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HarkError } from '../../../shared/errors.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import type { Player } from '../players/player.ts';
import type { Players } from '../players/players.ts';
import { isOnPath } from '../programs/is-on-path.ts';
import type { Song } from './song.ts';

/** Programs that play a file which they are started with, in the order in which they are looked for. */
const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly { command: string; options: readonly string[] }[]>>> =
  {
    linux: [
      { command: 'mpv', options: ['--no-video', '--no-terminal', '--'] },
      ...['vlc', 'celluloid', 'audacious', 'deadbeef', 'smplayer', 'totem'].map((command) => ({
        command,
        options: [],
      })),
      ...['strawberry', 'clementine'].map((command) => ({ command, options: ['--load'] })),
    ],
    // Both open a file with the program that the user has chosen for its kind.
    darwin: [{ command: 'open', options: [] }],
    win32: [{ command: 'explorer.exe', options: [] }],
  };

/**
 * Plays songs in a player that runs, or starts one.
 * @param running the player that is meant
 * @param folder where the queue is written
 * @throws HarkError PLAYER_NOT_FOUND when none is installed; PLAYER_CANNOT, PLAYER_SLOW, PLAYERS_UNAVAILABLE, DATA_UNWRITABLE
 */
export async function playFiles(
  songs: readonly Song[],
  running: Player | undefined,
  players: Players,
  folder: string,
): Promise<void> {
  const file = queueOf(songs, folder);
  if (running?.opensFiles) return players.run(running, { type: 'open', url: pathToFileURL(file).href });
  const program = (PROGRAMS[process.platform] ?? []).find(({ command }) => isOnPath(command, process.env.PATH ?? ''));
  if (!program) throw new HarkError('PLAYER_NOT_FOUND', 'no player is installed that Hark knows how to start');
  return start(program.command, [...program.options, file]);
}

/** @returns the song, or for several the path of a playlist of them */
function queueOf(songs: readonly Song[], folder: string): string {
  const [only] = songs;
  if (only && songs.length === 1) return only.path;
  const queue = join(folder, 'music-queue.m3u');
  // M3U knows no newline in a name.
  const paths = songs.map(({ path }) => path).filter((path) => !/[\r\n]/.test(path));
  replaceFile(queue, `#EXTM3U\n${paths.join('\n')}\n`);
  return queue;
}

/** Without a shell; it goes on when Hark ends. */
function start(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    child.once('error', (cause) => reject(new HarkError('PLAYER_CANNOT', `${command}: ${cause.message}`, { cause })));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
