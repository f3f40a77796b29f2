import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { startCommand } from './start-command.ts';

/** Folders that every desktop has for its user. */
export type UserFolder = 'downloads' | 'documents' | 'pictures' | 'music' | 'videos' | 'desktop' | 'home';

/** The names of xdg-user-dirs, and what they are called where the user has chosen nothing else. */
const FOLDERS: Readonly<Record<Exclude<UserFolder, 'home'>, { xdg: string; fallback: string }>> = {
  downloads: { xdg: 'XDG_DOWNLOAD_DIR', fallback: 'Downloads' },
  documents: { xdg: 'XDG_DOCUMENTS_DIR', fallback: 'Documents' },
  pictures: { xdg: 'XDG_PICTURES_DIR', fallback: 'Pictures' },
  music: { xdg: 'XDG_MUSIC_DIR', fallback: 'Music' },
  videos: { xdg: 'XDG_VIDEOS_DIR', fallback: process.platform === 'darwin' ? 'Movies' : 'Videos' },
  desktop: { xdg: 'XDG_DESKTOP_DIR', fallback: 'Desktop' },
};

/** What opens a folder or an address with the program that the user has chosen for it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'xdg-open',
  darwin: 'open',
  win32: 'explorer.exe',
};

/** @returns the path of a folder of the user */
export function pathOfFolder(folder: UserFolder): string {
  if (folder === 'home') return homedir();
  const { xdg, fallback } = FOLDERS[folder];
  return xdgFolder(xdg) ?? join(homedir(), fallback);
}

/** Opens it in the file manager. @throws HarkError OPEN_FAILED */
export async function openFolder(folder: UserFolder): Promise<void> {
  const path = pathOfFolder(folder);
  if (!existsSync(path)) throw new HarkError('OPEN_FAILED', `${path} is not there`);
  await openWithSystem(path);
}

/** @param target a path, or an https address @throws HarkError OPEN_FAILED */
export async function openWithSystem(target: string): Promise<void> {
  const opener = OPENERS[process.platform];
  if (!opener) throw new HarkError('OPEN_FAILED', `nothing is known that opens ${target} on ${process.platform}`);
  await startCommand([opener, target]);
}

/** As xdg-user-dirs keeps it: `XDG_DOWNLOAD_DIR="$HOME/Downloads"`. */
function xdgFolder(name: string): string | undefined {
  const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  try {
    const text = readFileSync(join(config, 'user-dirs.dirs'), 'utf8');
    const [, path] = text.match(new RegExp(`^${name}="(.+)"$`, 'm')) ?? [];
    return path?.replace(/^\$HOME/, homedir());
  } catch {
    return undefined; // It was never set up.
  }
}
