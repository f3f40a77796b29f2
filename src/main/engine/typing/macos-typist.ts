import { HarkError } from '../../../shared/errors.ts';
import type { Focus, Run, Typist } from './typist.ts';

/** What System Events answers a program that may not control the computer. */
const NOT_ALLOWED = /-1719|-1743|-25211|not allowed/;
const FOCUS_SCRIPT = `tell application "System Events"
  set front to first process whose frontmost is true
  set kind to ""
  try
    set kind to value of attribute "AXSubrole" of (value of attribute "AXFocusedUIElement" of front)
  end try
  return (unix id of front as text) & " " & kind
end tell`;
const RETURN_KEY = 36;
const DELETE_KEY = 51;

/** Types by System Events, which macOS allows under Privacy & Security, Accessibility. */
export class MacosTypist implements Typist {
  constructor(private readonly run: Run) {}

  async focus(): Promise<Focus> {
    const [windowId = null, kind] = (await this.#script(FOCUS_SCRIPT)).trim().split(' ');
    return { windowId, isPassword: kind === 'AXSecureTextField' };
  }

  async type(text: string): Promise<void> {
    const lines = text.split('\n').map((line) => (line === '' ? '' : `keystroke ${quoted(line)}`));
    await this.#events(lines.join(`\nkey code ${RETURN_KEY}\n`));
  }

  async erase(characters: number): Promise<void> {
    await this.#events(`repeat ${characters} times\nkey code ${DELETE_KEY}\nend repeat`);
  }

  async #events(steps: string): Promise<void> {
    await this.#script(`tell application "System Events"\n${steps}\nend tell`);
  }

  /** The script comes by standard input: arguments can be read by other programs. */
  async #script(script: string): Promise<string> {
    try {
      return await this.run('osascript', ['-'], script);
    } catch (error) {
      if (!NOT_ALLOWED.test((error as Error).message)) throw error;
      throw new HarkError('TYPING_UNAVAILABLE', 'macOS does not allow Hark to type (Accessibility)', { cause: error });
    }
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
