import { spawn } from 'node:child_process';
import { npmCommand } from './run.mjs';
import { progress, SetupError } from './terminal.mjs';

let registry;

/** The registry that this machine's npm is set to use, so that a mirror is honoured. */
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
 * Hark's own way to fetch, from this machine's registry. What was interrupted goes on where it stopped.
 * @param {(fetching: object, registry: string) => Promise<void>} work gets `src/main/models/fetch/fetch-models.ts`
 */
export async function withFetching(work) {
  // Not there before the dependencies are.
  const { tsImport } = await import('tsx/esm/api');
  const fetching = await tsImport('../../src/main/models/fetch/fetch-models.ts', import.meta.url);
  try {
    await work(fetching, await registryUrl());
  } catch (error) {
    if (error.name !== 'HarkError') throw error;
    throw new SetupError(
      `${error.message} [${error.code}]. Check the network and 'npm config get registry', then run the same command again.`,
    );
  }
}

/** Reports by the name of what is fetched. */
export function reportByName() {
  const reports = new Map();
  return (name, receivedBytes, totalBytes) => {
    if (!reports.has(name)) reports.set(name, progress(name));
    reports.get(name)(receivedBytes, totalBytes);
  };
}
