import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureModels } from './models.mjs';
import { run } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { SetupError } from './terminal.mjs';

const OLDEST_NODE_MAJOR = 20;

/** All that the command line needs: dependencies, models and the build. */
export async function setUpEngine() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE_MAJOR) {
    throw new SetupError(`Hark needs Node ${OLDEST_NODE_MAJOR} or newer; this is ${process.version}`);
  }
  await ensureDependencies();
  await ensureModels();
  await ensureBuild();
}

/**
 * All that the desktop app needs.
 * @param {string[]} commands of the system, beside it; see `ensureSystemLibraries`
 * @returns {Promise<string>} the Electron executable
 */
export async function setUpApp(commands = []) {
  await setUpEngine();
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, commands);
  return electron;
}

/** Runs `main`, printing an expected failure as one message and anything else with its stack. Exits 1 on either. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`hark: ${error instanceof SetupError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/** Runs a TypeScript program of this project's own. @returns {Promise<number>} its exit code */
export async function runTypeScript(file, args, env = {}) {
  const options = { stdio: 'inherit', env: { ...process.env, ...env } };
  const { exitCode } = await run(process.execPath, ['--import', 'tsx', file, ...args], options);
  return exitCode;
}
