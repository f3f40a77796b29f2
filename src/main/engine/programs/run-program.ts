import { spawn } from 'node:child_process';

export interface ProgramRun {
  command: string;
  args: readonly string[];
  /** Written to its standard input, where no other program can read it as it can arguments. */
  input?: string;
  timeoutMs: number;
  env: NodeJS.ProcessEnv;
}

/**
 * Runs a program of the system, without a shell.
 * @returns its standard output
 * @throws Error with what it wrote to standard error, when it cannot be started, fails or takes too long
 */
export function runProgram({ command, args, input = '', timeoutMs, env }: ProgramRun): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, shell: false, timeout: timeoutMs, windowsHide: true });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => complaints.push(data));
    child.once('error', reject);
    // It may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(Buffer.concat(out).toString('utf8'));
      const reason = signal === null ? `exit code ${code}` : `ended by ${signal}`;
      reject(new Error(`${command}: ${Buffer.concat(complaints).toString('utf8').trim() || reason}`));
    });
    child.stdin.end(input);
  });
}
