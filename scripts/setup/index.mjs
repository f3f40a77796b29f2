import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureModels } from './models.mjs';
import { run } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { SetupError } from './terminal.mjs';

const OLDEST_NODE_MAJOR = 20;

/** Everything that the command line needs: dependencies, models and the build. */
export async function setUpEngine() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE_MAJOR) {
    throw new SetupError(`Hark needs Node ${OLDEST_NODE_MAJOR} or newer; this is ${process.version}`);
  }
  await ensureDependencies();
  await ensureModels();
  await ensureBuild();
}

/**
 * Everything that the desktop app needs.
 * @param {import('./system-libraries.mjs').Command[]} commands of the system that are needed too
 * @returns {Promise<string>} the Electron executable
 */
export async function setUpApp(commands = []) {
  await setUpEngine();
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, commands);
  return electron;
}

/**
 * Runs `main`. An expected failure is printed as one message, any other with its stack; both exit with 1.
 * @param {() => number | undefined | void | Promise<number | undefined | void>} main returns the exit code, 0 by default
 */
export async function runScript(main) {
  // As in the product: src/main/models/no-telemetry.ts.
  process.env.ORT_DISABLE_TELEMETRY = '1';
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (thrown) {
    const error = /** @type {Error} */ (thrown);
    // By name: a TypeScript module has its own copy of the class.
    process.stderr.write(`hark: ${error.name === 'SetupError' ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/**
 * Runs a TypeScript program of this project.
 * @param {string} file
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env added to the environment
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(file, args, env = {}) {
  /** @type {import('./run.mjs').RunOptions} */
  const options = { stdio: 'inherit', env: { ...process.env, ...env } };
  const { exitCode } = await run(process.execPath, ['--import', 'tsx', file, ...args], options);
  return exitCode;
}
