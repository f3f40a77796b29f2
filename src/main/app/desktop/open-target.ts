import { spawn } from 'node:child_process';
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';

/**
 * Opens an address in the browser or starts a program, if the settings allow exactly that target.
 * @param openExternal opens an address in the browser
 * @throws HarkError OPEN_REFUSED, OPEN_FAILED
 */
export async function openTarget(
  target: string,
  { skills }: Config,
  openExternal: (url: string) => Promise<void>,
): Promise<void> {
  if (!Object.values(skills.open).includes(target)) throw new HarkError('OPEN_REFUSED', `${target} may not be opened`);
  try {
    if (target.startsWith('https://')) await openExternal(target);
    else await startProgram(target);
  } catch (cause) {
    throw new HarkError('OPEN_FAILED', `${target}: ${(cause as Error).message}`, { cause });
  }
}

/** Without a shell and without arguments. */
function startProgram(program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [], { detached: true, stdio: 'ignore', shell: false });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
