import { HarkError } from '../../../shared/errors.ts';
import type { PlayerBackend } from './player.ts';
import { SystemPlayers } from './players.ts';

/** The players of the system that Hark runs on; loads what speaks to them with the first command. */
export function systemPlayers(): SystemPlayers {
  return new SystemPlayers(() => loadBackend(process.platform));
}

async function loadBackend(platform: NodeJS.Platform): Promise<PlayerBackend> {
  switch (platform) {
    case 'darwin':
      return (await import('./macos/macos-players.ts')).macosPlayers;
    case 'win32':
      return (await import('./windows/windows-players.ts')).windowsPlayers;
    case 'linux':
      return (await import('./mpris/mpris-players.ts')).mprisPlayers;
    default:
      throw new HarkError('PLAYERS_UNAVAILABLE', `no way to control players on ${platform} is known`);
  }
}
