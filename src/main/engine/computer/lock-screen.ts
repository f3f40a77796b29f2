import { HarkError } from '../../../shared/errors.ts';
import { isOnPath } from '../programs/is-on-path.ts';
import { runCommand } from './start-command.ts';

type Command = readonly [string, ...string[]];

/** In the order in which they are tried: the session's own way knows the desktop. */
const WAYS: Readonly<Partial<Record<NodeJS.Platform, readonly Command[]>>> = {
  linux: [
    ['xdg-screensaver', 'lock'],
    ['loginctl', 'lock-session'],
  ],
  darwin: [['pmset', 'displaysleepnow']],
  win32: [['rundll32.exe', 'user32.dll,LockWorkStation']],
};

/** Locks the screen. @throws HarkError DESKTOP_UNABLE */
export async function lockScreen(): Promise<void> {
  const ways = (WAYS[process.platform] ?? []).filter(([program]) => isOnPath(program, process.env.PATH ?? ''));
  let failure = new HarkError('DESKTOP_UNABLE', 'no program that locks the screen is installed');
  for (const way of ways) {
    try {
      await runCommand(way);
      return;
    } catch (error) {
      failure = error as HarkError;
    }
  }
  throw failure;
}
