import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { desktopEntry, HIDDEN_ARGUMENT } from './desktop-entry.ts';

/** The part of Electron's `app` that is used. */
export interface LoginItems {
  readonly isPackaged: boolean;
  setLoginItemSettings(settings: { openAtLogin: boolean; args: string[] }): void;
}

/**
 * Makes the system start Hark when the user logs in, or ends that.
 * @throws Error when the autostart file cannot be written
 */
export function setStartAtLogin(loginItems: LoginItems, isWanted: boolean): void {
  // From the sources the system would start Electron without the app.
  if (!loginItems.isPackaged && isWanted) return;
  if (process.platform !== 'linux') {
    loginItems.setLoginItemSettings({ openAtLogin: isWanted, args: [HIDDEN_ARGUMENT] });
    return;
  }
  const file = autostartFile();
  if (!isWanted) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, desktopEntry(process.env.APPIMAGE ?? process.execPath));
}

/** Where desktops look for it (Desktop Application Autostart Specification). */
function autostartFile(): string {
  const folder = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return join(folder, 'autostart', 'hark.desktop');
}
