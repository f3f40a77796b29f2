import type { Focus, Run, Typist } from './typist.ts';

/** Some programs lose keys that come faster. */
const KEY_INTERVAL_MS = 4;
const MODIFIERS = ['Control_L', 'Control_R', 'Alt_L', 'Alt_R', 'Shift_L', 'Shift_R', 'Super_L', 'Super_R'];
/** What xdotool names the window when no window, or only the one under the pointer, has the focus. */
const NO_WINDOW = new Set(['0', '1', '']);
/** Titles of dialogues for passwords: polkit, pinentry, key stores, ssh-askpass. */
const PASSWORD_TITLE = /pass(word|phrase)|passwort|kennwort|authenticat|authentifizier|\bpin\b|unlock|entsperr/i;

/** Types by xdotool, which sends keys through the X server (XTEST). */
export class X11Typist implements Typist {
  constructor(private readonly run: Run) {}

  async focus(): Promise<Focus> {
    const focused = (await this.run('xdotool', ['getwindowfocus', '-f'])).trim();
    if (NO_WINDOW.has(focused)) return { windowId: null, isPassword: false };
    // The focus may be a child without a title: this is the window around it.
    const windowId = (await this.run('xdotool', ['getwindowfocus'])).trim();
    const title = await this.run('xdotool', ['getwindowname', windowId]);
    return { windowId, isPassword: PASSWORD_TITLE.test(title) };
  }

  async type(text: string): Promise<void> {
    await this.#releaseModifiers();
    await this.run('xdotool', ['type', '--delay', String(KEY_INTERVAL_MS), '--file', '-'], text);
  }

  async erase(characters: number): Promise<void> {
    await this.#releaseModifiers();
    const count = String(characters);
    await this.run('xdotool', ['key', '--delay', String(KEY_INTERVAL_MS), '--repeat', count, 'BackSpace']);
  }

  /** The keys of the shortcut may still be down: with Control a letter would be a command. */
  async #releaseModifiers(): Promise<void> {
    await this.run('xdotool', ['keyup', ...MODIFIERS]);
  }
}
