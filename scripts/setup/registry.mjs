import { spawn } from 'node:child_process';
import { importTypeScript } from './import-typescript.mjs';
import { npmCommand } from './run.mjs';
import { progress, SetupError } from './terminal.mjs';

/** @type {Promise<string> | undefined} */
let registry;

/**
 * The registry that npm is configured to use on this machine, so that a mirror is honoured.
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
 * Fetches from this machine's registry with Hark's own code. An interrupted download goes on where it stopped.
 * @param {(fetching: typeof import('../../src/main/models/fetch/fetch-models.ts'), registry: string) => Promise<void>} work
 */
export async function withFetching(work) {
  const fetching = await importTypeScript('src/main/models/fetch/fetch-models.ts');
  try {
    await work(fetching, await registryUrl());
  } catch (thrown) {
    const error = /** @type {import('../../src/shared/errors.ts').HarkError} */ (thrown);
    if (error.name !== 'HarkError') throw error;
    throw new SetupError(
      `${error.message} [${error.code}]. Check the network and 'npm config get registry', then run the same command again.`,
    );
  }
}

/**
 * Reports the progress of several downloads, each by its name.
 * @returns {(name: string, receivedBytes: number, totalBytes: number) => void}
 */
export function reportByName() {
  /** @type {Map<string, ReturnType<typeof progress>>} */
  const reports = new Map();
  return (name, receivedBytes, totalBytes) => {
    const report = reports.get(name) ?? progress(name);
    reports.set(name, report);
    report(receivedBytes, totalBytes);
  };
}
