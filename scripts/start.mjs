/** `npm start`: sets all up, then opens the app, or without a display holds one conversation in the terminal. */
import { join } from 'node:path';
import { hasDisplay, sandboxArguments } from './setup/display.mjs';
import { runScript, setUpApp, setUpEngine } from './setup/index.mjs';
import { projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/terminal.mjs';

await runScript(async () => {
  if (!hasDisplay()) {
    await setUpEngine();
    say('no display: playing a spoken question through the engine instead of opening the window');
    const { exitCode } = await run(process.execPath, [join(projectRoot, 'bin/hark.mjs'), 'demo'], { stdio: 'inherit' });
    return exitCode;
  }
  const electron = await setUpApp();
  say('opening the app');
  const { exitCode } = await run(electron, [...sandboxArguments(), projectRoot], { stdio: 'inherit' });
  return exitCode;
});
