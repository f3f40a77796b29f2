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
  await fetchAsPublished('moonshine-base', join(stateDir, 'peers/published'));
  return runTypeScript('bench/peers/index.ts', []);
});
