import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** "nobody": sway refuses to run as root. */
const NOBODY_ID = 65_534;

const HOUR_MS = '3600000';

/**
 * A Wayland desktop without a screen, by sway. It has a keyboard, as desktops have: else every program that types would bring the first and
 * take the last one, and keys would be lost until the others have noticed.
 */
export class WaylandSession {
  private constructor(
    private readonly compositor: ChildProcess,
    private readonly keyboard: ChildProcess,
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
    const desktop = { XDG_RUNTIME_DIR: runtimeFolder, WAYLAND_DISPLAY: socket() };
    const keyboard = spawn('wtype', ['-s', HOUR_MS], { env: { ...env, ...desktop }, stdio: 'ignore' });
    return new WaylandSession(compositor, keyboard, desktop);
  }

  stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.compositor.once('exit', () => resolve()));
    this.keyboard.kill();
    this.compositor.kill();
    return ended;
  }
}
