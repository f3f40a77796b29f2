import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../models/catalogue/project-root.ts';

/** What pip says when it does not reach its index, or has nothing there for this Python. */
const NO_INDEX = /after connection broken|Could not fetch URL|timed out|Requires-Python|No matching distribution/i;

const isWindows = process.platform === 'win32';
const run = promisify(execFile);

/**
 * Installs packages from PyPI into a virtual environment in `.hark`, once.
 * @param name of its folder
 * @param minPython such as `(3, 10)`
 * @returns the folder of their programs; undefined without such a Python, or where pip does not reach its index
 */
export async function installFromPyPi(
  name: string,
  requirements: readonly string[],
  minPython: string,
): Promise<string | undefined> {
  const python = isWindows ? 'python' : 'python3';
  const environment = join(projectRoot, '.hark', name);
  const programs = join(environment, isWindows ? 'Scripts' : 'bin');
  /** Written last, with what is installed. */
  const stamp = join(environment, 'installed.txt');
  if (contentOf(stamp) === requirements.join()) return programs;
  try {
    await run(python, ['-c', `import sys; sys.exit(sys.version_info < ${minPython})`]);
    mkdirSync(environment, { recursive: true });
    await run(python, ['-m', 'venv', environment]);
  } catch {
    return undefined;
  }
  try {
    const options = ['--quiet', '--disable-pip-version-check', '--retries', '1'];
    await run(join(programs, 'python'), ['-m', 'pip', 'install', ...options, ...requirements]);
  } catch (error) {
    if (NO_INDEX.test(String((error as { stderr?: string }).stderr))) return undefined;
    throw error;
  }
  writeFileSync(stamp, requirements.join());
  return programs;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
