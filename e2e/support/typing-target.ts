import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import type { WaylandSession } from './wayland-session.ts';

const PROGRAM = `const { app } = require('electron');
app.whenReady();
app.on('window-all-closed', () => {});`;
const PAGE = '<textarea autofocus style="width: 95vw; height: 80vh"></textarea>';

/** Another program, with a window in which somebody writes. */
export class TypingTarget {
  private constructor(
    private readonly app: ElectronApplication,
    private readonly folder: string,
  ) {}

  /**
   * @param folder for its profile
   * @param desktop of Wayland; without it the program runs under X11
   */
  static async start(folder: string, desktop?: WaylandSession): Promise<TypingTarget> {
    const root = join(folder, 'other-program');
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'other-program', main: 'main.js' }));
    writeFileSync(join(root, 'main.js'), PROGRAM);
    const app = await electron.launch({
      executablePath: process.env.HARK_ELECTRON as string,
      args: [
        root,
        `--user-data-dir=${join(root, 'profile')}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(desktop ? ['--ozone-platform=wayland', '--disable-gpu'] : []),
      ],
      env: { ...(process.env as Record<string, string>), ...desktop?.env },
    });
    return new TypingTarget(app, root);
  }

  /** Opens a window with an empty sheet. @param title of the window, which has one of its own */
  async open(title: string): Promise<Page> {
    const file = join(this.folder, `${title}.html`);
    writeFileSync(file, `<title>${title}</title>${PAGE}`);
    const opened = this.app.waitForEvent('window');
    await this.app.evaluate(
      ({ BrowserWindow }, path) => void new BrowserWindow({ width: 500, height: 300 }).loadFile(path),
      file,
    );
    const page = await opened;
    await page.locator('textarea').waitFor();
    return page;
  }

  /** Gives a window of X11 the keyboard focus, as a click on it does. A new one has it under Wayland. */
  async focus(title: string): Promise<void> {
    const search = () =>
      execFileSync('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`])
        .toString()
        .trim();
    await expect.poll(search).not.toBe('');
    execFileSync('xdotool', ['windowfocus', '--sync', search().split('\n')[0] as string]);
  }

  clipboardText(): Promise<string> {
    return this.app.evaluate(({ clipboard }) => clipboard.readText());
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
