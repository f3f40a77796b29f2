import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userFolders } from './user-folders.ts';

const VARIABLES = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'APPDATA', 'LOCALAPPDATA'];

beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function foldersOn(platform: NodeJS.Platform) {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  return userFolders();
}

test('uses the XDG defaults on Linux', () => {
  expect(foldersOn('linux')).toEqual({
    config: join(homedir(), '.config/hark'),
    data: join(homedir(), '.local/share/hark'),
    state: join(homedir(), '.local/state/hark'),
  });
});

test('follows the XDG variables on Linux', () => {
  vi.stubEnv('XDG_CONFIG_HOME', '/xdg/config');
  vi.stubEnv('XDG_DATA_HOME', '/xdg/data');
  vi.stubEnv('XDG_STATE_HOME', '/xdg/state');
  expect(foldersOn('linux')).toEqual({ config: '/xdg/config/hark', data: '/xdg/data/hark', state: '/xdg/state/hark' });
});

test('uses the Library folder on macOS', () => {
  const library = join(homedir(), 'Library');
  expect(foldersOn('darwin')).toEqual({
    config: join(library, 'Preferences/hark'),
    data: join(library, 'Application Support/hark'),
    state: join(library, 'Application Support/hark/state'),
  });
});

test('uses the roaming and the local application data on Windows', () => {
  vi.stubEnv('APPDATA', '/Users/ada/AppData/Roaming');
  vi.stubEnv('LOCALAPPDATA', '/Users/ada/AppData/Local');
  expect(foldersOn('win32')).toEqual({
    config: join('/Users/ada/AppData/Roaming/hark/Config'),
    data: join('/Users/ada/AppData/Local/hark/Data'),
    state: join('/Users/ada/AppData/Local/hark/Data/state'),
  });
});
