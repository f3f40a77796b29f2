/** `npm run bench:peers`: installs the peers into bench/peers, where nothing of Hark sees them, and measures them. */
import { join } from 'node:path';
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';
import { projectRoot } from './setup/paths.mjs';
import { npmCommand, run } from './setup/run.mjs';
import { SetupError, say } from './setup/terminal.mjs';

await runScript(async () => {
  await setUpEngine();
  say('installing the peers');
  const { command, args } = npmCommand(['ci', '--ignore-scripts']);
  const { exitCode } = await run(command, args, { cwd: join(projectRoot, 'bench/peers') });
  if (exitCode !== 0) throw new SetupError('the peers could not be installed');
  return runTypeScript('bench/peers/index.mjs', []);
});
