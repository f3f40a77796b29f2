import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Outcome {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** What stdout has of JSON, one object a line. */
  lines: Record<string, unknown>[];
}

/** The program as a user starts it, with a configuration folder of its own. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'hark-cli-'));

  readonly pathOf = (name: string): string => join(this.folder, name);

  /** @param input what the program reads from stdin */
  readonly hark = (args: string[], env: Record<string, string> = {}, input = ''): Promise<Outcome> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['bin/hark.mjs', ...args], {
        env: { ...process.env, XDG_CONFIG_HOME: this.folder, ...env },
      });
      child.stdin.end(input);
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (data) => {
        stdout += data;
      });
      child.stderr.on('data', (data) => {
        stderr += data;
      });
      child.on('close', (exitCode) => {
        const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
        resolve({ exitCode, stdout, stderr, lines: lines.map((line) => JSON.parse(line)) });
      });
    });

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}
