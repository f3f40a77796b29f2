import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../../../http-server/testing/free-port.ts';

const PROGRAM = '/usr/bin/redis-server';

/** A real Redis server on loopback, from Debian's package, without persistence. */
export class RedisServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static get isInstalled(): boolean {
    return existsSync(PROGRAM);
  }

  /** @param port a free port; picks one by default */
  static async start({ port, password }: { port?: number; password?: string } = {}): Promise<RedisServer> {
    const listenPort = port ?? (await freePort());
    const passwordArgs = password === undefined ? [] : ['--requirepass', password];
    const child = spawn(
      PROGRAM,
      ['--port', String(listenPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...passwordArgs],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    for await (const line of createInterface(child.stdout)) {
      if (line.includes('Ready to accept connections')) break;
    }
    child.stdout.resume();
    return new RedisServer(child, listenPort);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** SIGSTOP makes the server hang, SIGCONT resumes it. */
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
