import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const HARK = resolve(import.meta.dirname, '../../../../../bin/hark.mjs');
const TOKEN = 'the secret of a test';

/** Runs a real speech server, `hark serve`, in its own process. */
export class SpeechPeer {
  private constructor(
    private readonly child: ChildProcess,
    /** Base URL with its path, as in the settings. */
    readonly baseUrl: string,
    /** URL of its Wyoming port. */
    readonly wyomingUrl: string,
  ) {}

  /**
   * @param port 0 picks any free port
   * @param options additional options of `hark serve`
   * @param env additional environment variables
   */
  static async start(port = 0, options: readonly string[] = [], env: Record<string, string> = {}): Promise<SpeechPeer> {
    const args = [HARK, 'serve', '--port', String(port), '--wyoming-port', '0', ...options];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, HARK_SERVE_TOKEN: TOKEN, ...env },
    });
    let wyomingUrl = '';
    for await (const line of createInterface(child.stdout)) {
      wyomingUrl = /tcp:\S+/.exec(line)?.[0] ?? wyomingUrl;
      const url = /http:\S+/.exec(line)?.[0];
      if (url) return new SpeechPeer(child, `${url}/v1`, wyomingUrl);
    }
    throw new Error('the speech server ended before it served');
  }

  get port(): number {
    return Number(new URL(this.baseUrl).port);
  }

  get pid(): number {
    return this.child.pid as number;
  }

  get token(): string {
    return TOKEN;
  }

  /** Ends the server: SIGKILL as in a power cut, SIGTERM as an administrator does. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
