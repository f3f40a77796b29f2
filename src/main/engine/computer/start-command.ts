import { execFile, spawn } from 'node:child_process';
import { HarkError } from '../../../shared/errors.ts';

const TIMEOUT_MS = 2000;

/** Starts a program without a shell; it goes on when Hark ends. @throws HarkError OPEN_FAILED */
export function startCommand([program, ...args]: readonly [string, ...string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', (cause) => reject(new HarkError('OPEN_FAILED', `${program}: ${cause.message}`, { cause })));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/**
 * Runs a program of the desktop to its end, without a shell.
 * @param variables added to its environment
 * @returns what it wrote
 * @throws HarkError DESKTOP_UNABLE when it is missing, fails or takes more than two seconds
 */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...process.env, ...variables };
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: TIMEOUT_MS, env, windowsHide: true }, (cause, output) => {
      if (cause) reject(new HarkError('DESKTOP_UNABLE', `${program}: ${cause.message}`, { cause }));
      else resolve(output);
    });
  });
}
