/** `npm run bench:peers`: installs the peers into bench/peers, where nothing of Hark sees them, and measures them. */
import { join } from 'node:path';
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';
import { fetchAsPublished } from './setup/models.mjs';
import { projectRoot, stateDir } from './setup/paths.mjs';
import { npmCommand, run } from './setup/run.mjs';
import { SetupError, say } from './setup/terminal.mjs';

await runScript(async () => {
  await setUpEngine();
  say('installing the peers');
  const { command, args } = npmCommand(['ci', '--ignore-scripts']);
  const { exitCode } = await run(command, args, { cwd: join(projectRoot, 'bench/peers') });
  if (exitCode !== 0) throw new SetupError('the peers could not be installed');
  await installPiper(join(stateDir, 'peers/python'));
  await fetchAsPublished('moonshine-base', join(stateDir, 'peers/published'));
  return runTypeScript('bench/peers/index.ts', []);
});

/**
 * Piper's own runtime is a Python package; without Python, or without a package index, Hark speaks alone.
 * @param {string} folder of the virtual environment
 */
async function installPiper(folder) {
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const install = ['-m', 'pip', 'install', '--quiet', 'piper-tts==1.4.2'];
  const isInstalled =
    (await succeeds(python, ['-m', 'venv', folder])) && (await succeeds(join(folder, 'bin/python'), install));
  if (!isInstalled) {
    say('Piper’s own runtime could not be installed and is left out: it needs Python 3 and its package index');
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function succeeds(command, args) {
  const { exitCode } = await run(command, args).catch(() => ({ exitCode: 1 }));
  return exitCode === 0;
}
