import { spawn } from 'node:child_process';
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';

/**
 * Opens an address in the browser or starts a program, if the settings allow exactly that target, or every site.
 * @param openExternal opens an address in the browser
 * @throws HarkError OPEN_REFUSED, OPEN_FAILED
 */
export async function openTarget(
  target: string,
  { skills, computer }: Config,
  openExternal: (url: string) => Promise<void>,
): Promise<void> {
  const isSite = target.startsWith('https://');
  const isAllowed = Object.values(skills.open).includes(target) || (isSite && computer.web === 'allowed');
  if (!isAllowed) throw new HarkError('OPEN_REFUSED', `${target} may not be opened`);
  await orFail(target, () => (isSite ? openExternal(target) : startProgram(target)));
}

/**
 * Opens the page of a sign-in. Only its origin is named: the rest belongs to the sign-in.
 * @param openExternal opens an address in the browser
 * @throws HarkError OPEN_FAILED
 */
export function openSignInPage(url: string, openExternal: (url: string) => Promise<void>): Promise<void> {
  return orFail(new URL(url).origin, () => openExternal(url));
}

async function orFail(name: string, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (cause) {
    throw new HarkError('OPEN_FAILED', `${name}: ${(cause as Error).message}`, { cause });
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
