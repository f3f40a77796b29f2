import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../../../http-server/testing/free-port.ts';

const PROGRAM = '/usr/bin/redis-server';

/** A real Redis on loopback that stores nothing on disk. */
export class RedisServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Setup installs it where it can. */
  static get installed(): boolean {
    return existsSync(PROGRAM);
  }

  /** @param port a free one; any by default */
  static async start({ port, password }: { port?: number; password?: string } = {}): Promise<RedisServer> {
    const taken = port ?? (await freePort());
    const secret = password === undefined ? [] : ['--requirepass', password];
    const child = spawn(
      PROGRAM,
      ['--port', String(taken), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...secret],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    for await (const line of createInterface(child.stdout)) {
      if (line.includes('Ready to accept connections')) break;
    }
    child.stdout.resume();
    return new RedisServer(child, taken);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** SIGSTOP makes it hang, SIGCONT lets it continue. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
