import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A session bus of the tests' own: dbus-daemon, as a desktop starts it. */
export class PrivateBus {
  private constructor(
    private readonly daemon: ChildProcess,
    private readonly folder: string,
    /** For `DBUS_SESSION_BUS_ADDRESS`. */
    readonly address: string,
  ) {}

  static async start(): Promise<PrivateBus> {
    const folder = mkdtempSync(join(tmpdir(), 'hark-bus-'));
    const address = `unix:path=${join(folder, 'bus')}`;
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', `--address=${address}`, '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise<void>((resolve, reject) => {
      daemon.once('error', reject);
      daemon.stdout?.once('data', () => resolve());
    });
    return new PrivateBus(daemon, folder, address);
  }

  close(): void {
    this.daemon.kill();
    rmSync(this.folder, { recursive: true });
  }
}
