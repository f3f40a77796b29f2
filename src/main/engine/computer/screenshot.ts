import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { isOnPath } from '../programs/is-on-path.ts';
import { pathOfFolder } from './folders.ts';
import { runCommand } from './start-command.ts';

type Command = readonly [string, ...string[]];

/** Of Windows; the path is in the environment, so that none of it is read as a script. */
const WINDOWS_SCRIPT = `& { Add-Type -AssemblyName System.Windows.Forms, System.Drawing
$area = [System.Windows.Forms.SystemInformation]::VirtualScreen
$image = New-Object System.Drawing.Bitmap $area.Width, $area.Height
[System.Drawing.Graphics]::FromImage($image).CopyFromScreen($area.Location, [System.Drawing.Point]::Empty, $area.Size)
$image.Save($env:HARK_PATH) }`;

/** Programs that save the whole screen, in the order in which they are looked for; the first ones know Wayland. */
const WAYS: Readonly<Partial<Record<NodeJS.Platform, readonly ((path: string) => Command)[]>>> = {
  linux: [
    (path) => ['gnome-screenshot', '-f', path],
    (path) => ['spectacle', '-b', '-n', '-f', '-o', path],
    (path) => ['grim', path],
    (path) => ['xfce4-screenshooter', '-f', '-s', path],
    (path) => ['scrot', path],
    (path) => ['maim', path],
    (path) => ['import', '-window', 'root', path],
  ],
  darwin: [(path) => ['screencapture', '-x', path]],
  win32: [() => ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', WINDOWS_SCRIPT]],
};

/**
 * Saves a picture of the screen in the user's pictures.
 * @param now names the file
 * @returns its path
 * @throws HarkError DESKTOP_UNABLE, OUTPUT_UNWRITABLE
 */
export async function saveScreenshot(now: Date): Promise<string> {
  const folder = pathOfFolder('pictures');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new HarkError('OUTPUT_UNWRITABLE', `${folder}: ${(cause as Error).message}`, { cause });
  }
  const path = join(folder, `Screenshot ${stampOf(now)}.png`);
  const command = (WAYS[process.platform] ?? [])
    .map((way) => way(path))
    .find(([program]) => isOnPath(program, process.env.PATH ?? ''));
  if (!command) throw new HarkError('DESKTOP_UNABLE', 'no program that takes screenshots is installed');
  await runCommand(command, { HARK_PATH: path });
  // Under Wayland some end well, and save nothing.
  if (!existsSync(path)) throw new HarkError('DESKTOP_UNABLE', `${command[0]} saved nothing`);
  return path;
}

/** @returns such as "2026-03-04 15-04-05": no system has a colon in names */
function stampOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('-')}`;
}
