import { HarkError } from '../../../shared/errors.ts';
import { isOnPath } from '../programs/is-on-path.ts';
import { runProgram } from '../programs/run-program.ts';
import { MacosTypist } from './macos-typist.ts';
import type { Run, Typist } from './typist.ts';
import { WAYLAND_PROGRAMS, WaylandTypist } from './wayland-typist.ts';
import { WindowsTypist } from './windows-typist.ts';
import { X11Typist } from './x11-typist.ts';

/** A page of text takes some ten seconds to type. */
const TIMEOUT_MS = 60_000;

/** What types on this system. @throws HarkError TYPING_UNAVAILABLE where nothing does */
export function findTypist(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Typist {
  const run = runIn(env);
  if (platform === 'darwin') return new MacosTypist(run);
  if (platform === 'win32') return new WindowsTypist(run);
  const isThere = (command: string) => isOnPath(command, env.PATH ?? '');
  if (env.WAYLAND_DISPLAY) {
    const programs = WAYLAND_PROGRAMS.filter(({ command }) => isThere(command));
    if (programs.length > 0) return new WaylandTypist(run, programs);
    throw new HarkError('TYPING_UNAVAILABLE', 'neither wtype nor ydotool is installed');
  }
  if (!env.DISPLAY) throw new HarkError('TYPING_UNAVAILABLE', 'there is no desktop to type on');
  if (isThere('xdotool')) return new X11Typist(run);
  throw new HarkError('TYPING_UNAVAILABLE', 'xdotool is not installed');
}

function runIn(env: NodeJS.ProcessEnv): Run {
  return async (command, args, input = '') => {
    try {
      return await runProgram({ command, args, input, timeoutMs: TIMEOUT_MS, env });
    } catch (error) {
      throw new HarkError('TYPING_FAILED', (error as Error).message, { cause: error });
    }
  };
}
