import { type ChildProcess, spawn } from 'node:child_process';
import { SetupError } from '../setup/terminal.mjs';

/**
 * Runs `use` with a display of its own, which ends afterwards.
 * @param use gets what to add to the environment
 */
export async function withVirtualDisplay<Result>(
  use: (env: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  const { display, stop } = await startVirtualDisplay();
  try {
    return await use({ DISPLAY: display });
  } finally {
    stop();
  }
}

/**
 * Starts Xvfb.
 * @returns its name, such as ":99"
 * @throws SetupError when it ends at once
 */
export async function startVirtualDisplay(): Promise<{ display: string; stop(): void }> {
  // With -displayfd Xvfb picks a free number itself and writes it to the fourth stream.
  const server: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new SetupError(`Xvfb ended with exit code ${code}`)));
  });
  const stop = () => {
    server.removeAllListeners('exit');
    server.kill();
  };
  return { display: `:${number}`, stop };
}
