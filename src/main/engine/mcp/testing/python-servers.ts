import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../models/catalogue/project-root.ts';

const REQUIREMENTS = ['mcp-server-fetch==2026.10.24', 'mcp-server-git==2026.10.19', 'mcp-server-time==2026.10.19'];
const MIN_PYTHON = '(3, 10)';

const isWindows = process.platform === 'win32';
const python = isWindows ? 'python' : 'python3';
const environment = join(projectRoot, '.hark/mcp-servers');
const programs = join(environment, isWindows ? 'Scripts' : 'bin');
/** Written last, with what is installed. */
const stamp = join(environment, 'installed.txt');

/** What pip says when it does not reach its index. */
const NO_INDEX = /after connection broken|Could not fetch URL|timed out/i;

const run = promisify(execFile);

/**
 * Installs MCP servers from PyPI into a virtual environment, once.
 * @returns the folder of their programs; undefined without Python, or where pip does not reach its index
 */
export async function installPythonServers(): Promise<string | undefined> {
  if (installed() === REQUIREMENTS.join()) return programs;
  try {
    await run(python, ['-c', `import sys; sys.exit(sys.version_info < ${MIN_PYTHON})`]);
    mkdirSync(environment, { recursive: true });
    await run(python, ['-m', 'venv', environment]);
  } catch {
    return undefined;
  }
  try {
    const options = ['--quiet', '--disable-pip-version-check', '--retries', '1'];
    await run(join(programs, 'python'), ['-m', 'pip', 'install', ...options, ...REQUIREMENTS]);
  } catch (error) {
    if (NO_INDEX.test(String((error as { stderr?: string }).stderr))) return undefined;
    throw error;
  }
  writeFileSync(stamp, REQUIREMENTS.join());
  return programs;
}

function installed(): string | undefined {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}
