import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** "nobody": sway refuses to run as root. */
const NOBODY_ID = 65_534;

/** A Wayland desktop without a screen, by sway. */
export class WaylandSession {
  private constructor(
    private readonly compositor: ChildProcess,
    /** What programs of this desktop have in their environment. */
    readonly env: { XDG_RUNTIME_DIR: string; WAYLAND_DISPLAY: string },
  ) {}

  /** @param folder for its socket */
  static async start(folder: string): Promise<WaylandSession> {
    const runtimeFolder = join(folder, 'wayland');
    mkdirSync(runtimeFolder, { mode: 0o700 });
    const config = join(runtimeFolder, 'config');
    writeFileSync(config, 'xwayland disable\n');
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      chmodSync(folder, 0o711);
      chownSync(runtimeFolder, NOBODY_ID, NOBODY_ID);
    }
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
    const compositor = spawn('sway', ['-c', config], {
      env: {
        ...env,
        XDG_RUNTIME_DIR: runtimeFolder,
        WLR_BACKENDS: 'headless',
        WLR_LIBINPUT_NO_DEVICES: '1',
        WLR_RENDERER: 'pixman',
      },
      stdio: 'ignore',
      ...(isRoot ? { uid: NOBODY_ID, gid: NOBODY_ID } : {}),
    });
    const socket = () => readdirSync(runtimeFolder).find((name) => /^wayland-\d+$/.test(name)) ?? '';
    await expect.poll(socket).not.toBe('');
    return new WaylandSession(compositor, { XDG_RUNTIME_DIR: runtimeFolder, WAYLAND_DISPLAY: socket() });
  }

  stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.compositor.once('exit', () => resolve()));
    this.compositor.kill();
    return ended;
  }
}
