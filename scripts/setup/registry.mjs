import { spawn } from 'node:child_process';
import { importTypeScript } from './import-typescript.mjs';
import { npmCommand } from './run.mjs';
import { progress, SetupError } from './terminal.mjs';

/** @type {Promise<string> | undefined} */
let registry;

/**
 * The registry that npm is configured to use on this machine, so that a mirror is used.
 * @returns {Promise<string>}
 */
async function registryUrl() {
  registry ??= new Promise((resolve, reject) => {
    const { command, args } = npmCommand(['config', 'get', 'registry']);
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = out.trim().split('\n').at(-1) ?? '';
      resolve(last.startsWith('http') ? last : 'https://registry.npmjs.org');
    });
  });
  return registry;
}

/**
 * The user's settings for downloads; set-up itself needs none, so broken ones are left to Hark to report.
 * @returns {Promise<import('../../src/main/models/fetch/network.ts').DownloadSettings>}
 */
async function downloadSettings() {
  /** @type {typeof import('../../src/main/config/load-config.ts')} */
  const { loadConfig } = await importTypeScript('src/main/config/load-config.ts');
  try {
    const { config, sources } = loadConfig();
    const isChosen = sources.get('models.registry') !== 'default';
    return isChosen ? config.models : { ...config.models, registry: await registryUrl() };
  } catch {
    return { registry: await registryUrl(), pypi_index: null, mirrors: {}, proxy: null };
  }
}

/**
 * Fetches with Hark's own code. An interrupted download goes on where it stopped.
 * @template Result
 * @param {(fetching: typeof import('../../src/main/models/fetch/fetch-models.ts'), settings: import('../../src/main/models/fetch/network.ts').DownloadSettings) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withFetching(work) {
  const fetching = await importTypeScript('src/main/models/fetch/fetch-models.ts');
  try {
    return await work(fetching, await downloadSettings());
  } catch (thrown) {
    const error = /** @type {import('../../src/shared/errors.ts').HarkError} */ (thrown);
    if (error.name !== 'HarkError') throw error;
    throw new SetupError(
      `${error.message} [${error.code}]. Check the network and 'npm config get registry', then run the same command again.`,
      { cause: error },
    );
  }
}

/**
 * Reports the progress of several downloads, each by its package or file.
 * @returns {(key: string, receivedBytes: number, totalBytes: number) => void}
 */
export function reportByName() {
  /** @type {Map<string, ReturnType<typeof progress>>} */
  const reports = new Map();
  return (key, receivedBytes, totalBytes) => {
    const report = reports.get(key) ?? progress(key.replace(/^(?:npm|pypi):|^https:.*\//, ''));
    reports.set(key, report);
    report(receivedBytes, totalBytes);
  };
}
