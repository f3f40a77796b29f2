import { spawn } from 'node:child_process';
import { SetupError } from '../setup/terminal.mjs';

/**
 * Runs `use` with a display: Xvfb's when there is none, ended afterwards.
 * @param {boolean} needed
 * @param {(env: Record<string, string>) => Promise<T>} use gets what to add to the environment
 * @returns {Promise<T>}
 * @template T
 */
export async function withVirtualDisplay(needed, use) {
  if (!needed) return use({});
  const { display, stop } = await startVirtualDisplay();
  try {
    return await use({ DISPLAY: display });
  } finally {
    stop();
  }
}

/** Starts Xvfb. */
export async function startVirtualDisplay() {
  // With -displayfd it picks a free number itself and writes it to the third stream.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (data) => resolve(String(data).trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new SetupError(`Xvfb ended with exit code ${code}`)));
  });
  const stop = () => {
    server.removeAllListeners('exit');
    server.kill();
  };
  return { display: `:${number}`, stop };
}
