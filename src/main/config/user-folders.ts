import { join } from 'node:path';
import envPaths from 'env-paths';

export interface UserFolders {
  config: string;
  data: string;
  state: string;
}

/**
 * Hark's folders in the user's home, by the conventions of the system: on Linux the XDG Base Directory Specification
 * with its variables, on macOS ~/Library, on Windows %APPDATA% and %LOCALAPPDATA%.
 */
export function userFolders(): UserFolders {
  const { config, data, log } = envPaths('hark', { suffix: '' });
  // XDG alone has a folder for state; there env-paths puts logs into it.
  return { config, data, state: process.platform === 'linux' ? log : join(data, 'state') };
}
