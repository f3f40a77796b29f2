import { execFile } from 'node:child_process';
import { HarkError } from '../../../shared/errors.ts';

/** A shell of the system that has to start first. */
const TIMEOUT_MS = 1800;

/**
 * Runs a program without a shell.
 * @param variables what the script reads from its environment
 * @returns what it wrote
 * @throws HarkError PLAYERS_UNAVAILABLE when it is not there, PLAYER_SLOW, PLAYER_CANNOT when it failed
 */
export function runScript(
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...variables };
    execFile(program, args, { timeout: TIMEOUT_MS, env, windowsHide: true }, (cause, output) => {
      if (!cause) return resolve(output);
      const code = cause.code === 'ENOENT' ? 'PLAYERS_UNAVAILABLE' : cause.killed ? 'PLAYER_SLOW' : 'PLAYER_CANNOT';
      reject(new HarkError(code, `${program}: ${cause.message}`, { cause }));
    });
  });
}
