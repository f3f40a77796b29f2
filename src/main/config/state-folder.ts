import { userFolders } from './user-folders.ts';

/** Where Hark keeps what it can lose: logs, profiles, measurements. */
export function stateFolder(): string {
  return userFolders().state;
}
