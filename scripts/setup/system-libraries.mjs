import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { SetupError, say } from './terminal.mjs';

/** What Electron links against on Debian and Ubuntu, beside a virtual display for the tests. */
const DEBIAN_PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'libsecret-1-0',
];

/**
 * Makes sure that the Electron binary finds its shared libraries, and that Xvfb is there when asked for.
 * Installs them as root on Debian; else throws with the line to type.
 * @param {string} electron path of the executable
 * @param {{ needsXvfb: boolean }} options
 */
export async function ensureSystemLibraries(electron, { needsXvfb }) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(electron);
  const lacksXvfb = needsXvfb && !existsSync('/usr/bin/Xvfb');
  if (missing.length === 0 && !lacksXvfb) return;

  const what = [...missing, ...(lacksXvfb ? ['Xvfb'] : [])].join(', ');
  const line = `apt-get update && apt-get install -y --no-install-recommends ${DEBIAN_PACKAGES.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new SetupError(
      `this system lacks ${what}. Install them, then run the same command again:\n  sudo sh -c '${line}'`,
    );
  }
  say(`installing system libraries (${what})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  const { exitCode, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES],
    { env, quiet: true },
  );
  if (exitCode !== 0) throw new SetupError(`apt-get failed:\n${output.trim().split('\n').slice(-5).join('\n')}`);
}

async function missingLibraries(electron) {
  const { output } = await run('ldd', [electron], { quiet: true }).catch(() => ({ output: '' }));
  return output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}
