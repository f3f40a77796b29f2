import type { Player } from '../../players/player.ts';
import { type Players, SystemPlayers } from '../../players/players.ts';

const PLAYERS: readonly Player[] = [
  {
    id: 'spotify',
    name: 'Spotify',
    status: 'playing',
    track: { title: 'Here Comes the Sun', artists: ['The Beatles'], album: 'Abbey Road' },
    volumePercent: 50,
    opensFiles: false,
  },
  { id: 'vlc', name: 'VLC', status: 'paused', volumePercent: 50, opensFiles: true },
];

/** Spotify plays, and VLC is paused; they take every command. */
export function fixedPlayers(): Players {
  return new SystemPlayers(async () => ({ list: async () => [...PLAYERS], run: async () => undefined }));
}
