import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { desktopEntry, HIDDEN_ARGUMENT } from './desktop-entry.ts';

/**
 * Has the system start Hark when the user logs in, or not any more.
 * @throws Error when the autostart file cannot be written
 */
export function setStartAtLogin(wanted: boolean): void {
  // Started from its sources it would be Electron that is started, without them.
  if (!app.isPackaged && wanted) return;
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: wanted, args: [HIDDEN_ARGUMENT] });
    return;
  }
  const file = autostartFile();
  if (!wanted) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, desktopEntry(process.env.APPIMAGE ?? process.execPath));
}

/** Where desktops look (Desktop Application Autostart Specification). */
function autostartFile(): string {
  const folder = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return join(folder, 'autostart', 'hark.desktop');
}
