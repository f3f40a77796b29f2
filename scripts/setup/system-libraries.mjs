import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { SetupError, say } from './terminal.mjs';

/** What Electron links against on Debian and Ubuntu. */
export const LIBRARY_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'libsecret-1-0',
];

/** @typedef {keyof typeof COMMAND_PACKAGES} Command a command that only some scripts need */

/** Command → its packages on Debian. */
const COMMAND_PACKAGES = {
  Xvfb: ['xvfb', 'xauth'],
  prometheus: ['prometheus'],
  'redis-server': ['redis-server'],
  'espeak-ng': ['espeak-ng'],
  xdotool: ['xdotool'],
  sway: ['sway'],
  wtype: ['wtype'],
  mmdebstrap: ['mmdebstrap'],
};

/**
 * Makes sure that the Electron binary finds its shared libraries, and that the commands asked for are there.
 * Installs them as root on Debian; else throws with the line to type.
 * @param {string} electron path of the executable
 * @param {Command[]} commands
 */
export async function ensureSystemLibraries(electron, commands) {
  if (process.platform !== 'linux') return;
  const missingCommands = commands.filter((command) => !existsSync(`/usr/bin/${command}`));
  const missing = [...(await missingLibraries(electron)), ...missingCommands];
  if (missing.length === 0) return;

  const what = missing.join(', ');
  const packages = [...LIBRARY_PACKAGES, ...missingCommands.flatMap((command) => COMMAND_PACKAGES[command])];
  const line = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new SetupError(
      `this system lacks ${what}. Install them, then run the same command again:\n  sudo sh -c '${line}'`,
    );
  }
  say(`installing system libraries (${what})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  const { exitCode, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    quiet: true,
  });
  if (exitCode !== 0) throw new SetupError(`apt-get failed:\n${output.trim().split('\n').slice(-5).join('\n')}`);
}

/**
 * @param {string} electron
 * @returns {Promise<string[]>}
 */
async function missingLibraries(electron) {
  const { output } = await run('ldd', [electron], { quiet: true }).catch(() => ({ output: '' }));
  return output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().replace(/ .*/, ''));
}
