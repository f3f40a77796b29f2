import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/** Start-up files of a shell may start other programs first. */
const TIMEOUT_MS = 10_000;
/** The start-up files may print something themselves. */
const MARKER = '__hark_login_path__';
const PRINT_PATH = `echo ${MARKER}; printenv PATH; echo ${MARKER}`;
const MARKED_PATH = new RegExp(`${MARKER}\\r?\\n(.*)\\r?\\n${MARKER}`);
const MAX_OUTPUT_CHARACTERS = 1_000_000;

/** Shell → its path. */
const loginPaths = new Map<string, Promise<string | undefined>>();

/**
 * The search path for a program: the one of this process, and before it the one of the user's login shell when this
 * process was started from the desktop or does not find the program. A desktop does not read the shell's start-up files,
 * so that it lacks the folders of nvm, Homebrew or pipx. The shell is asked once.
 * @param command a name or a path
 */
export async function searchPathFor(command: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const own = env.PATH ?? '';
  const isStartedFromTerminal = env.TERM !== undefined;
  if (process.platform === 'win32' || (isStartedFromTerminal && isProgramOn(own, command))) return own;
  const shell = env.SHELL || userInfo().shell || '/bin/sh';
  const reading = loginPaths.get(shell) ?? readLoginPath(shell, env);
  loginPaths.set(shell, reading);
  return [...new Set(`${(await reading) ?? ''}${delimiter}${own}`.split(delimiter))].filter(Boolean).join(delimiter);
}

/** Whether the program can be started; on Windows always true, where extensions are tried too. @param command a name or a path */
export function isProgramOn(searchPath: string, command: string): boolean {
  if (process.platform === 'win32') return true;
  const candidates = command.includes('/')
    ? [command]
    : searchPath.split(delimiter).map((folder) => join(folder, command));
  return candidates.some(isExecutable);
}

/** @returns undefined when the shell fails, prints no path or takes longer than 10 s */
export function readLoginPath(shell: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve) => {
    // In a session of its own: an interactive shell would take the terminal that Hark was started from.
    const child = spawn(shell, ['-i', '-l', '-c', PRINT_PATH], {
      env: { ...env, DISABLE_AUTO_UPDATE: 'true', ZSH_TMUX_AUTOSTART: 'false' },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    let output = '';
    const finish = (found?: string) => {
      clearTimeout(timer);
      // A program that the start-up files left running keeps the output open.
      child.stdout.destroy();
      child.unref();
      resolve(found);
    };
    const timer = setTimeout(() => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      finish();
    }, TIMEOUT_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-MAX_OUTPUT_CHARACTERS);
      const found = MARKED_PATH.exec(output)?.[1];
      if (found) finish(found);
    });
    child.once('error', () => finish());
    child.once('close', () => finish());
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
