/**
 * `npm run package`: packages an app that runs without Node, npm and network. On Linux it makes a folder and a .deb from
 * what set-up has fetched; other targets of electron-builder (AppImage, rpm, dmg, nsis) are named after `--`.
 */
import { join } from 'node:path';
import { importTypeScript } from './setup/import-typescript.mjs';
import { runScript, setUpApp } from './setup/index.mjs';
import { projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { SetupError, say } from './setup/terminal.mjs';

await runScript(async () => {
  const targets = process.argv.slice(2);
  const electron = await setUpApp();
  /** @type {typeof import('./package/stage.ts')} */
  const { stageApp } = await importTypeScript('scripts/package/stage.ts');
  /** @type {typeof import('./package/deb.ts')} */
  const { makeDeb } = await importTypeScript('scripts/package/deb.ts');
  say('staging the app');
  const { version, electronVersion, electronDist } = await stageApp(electron);

  const ownDeb = process.platform === 'linux' && targets.length === 0;
  say('packaging');
  const builder = join(projectRoot, 'node_modules/electron-builder/cli.js');
  const env = { ...process.env, HARK_ELECTRON_VERSION: electronVersion, HARK_ELECTRON_DIST: electronDist };
  const what = ownDeb ? ['--linux', 'dir'] : targets;
  const config = ['--config', join(projectRoot, 'electron-builder.config.mjs'), '--publish', 'never'];
  const { exitCode } = await run(process.execPath, [builder, ...what, ...config], { env });
  if (exitCode !== 0) throw new SetupError('electron-builder failed; see above');
  if (!ownDeb) return;

  say('making the .deb');
  const { path, mib } = await makeDeb(join(projectRoot, 'dist/linux-unpacked'), version);
  say(`${path}, ${mib.toFixed(0)} MiB`);
});
