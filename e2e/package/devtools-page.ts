import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'undici';

const ATTEMPTS = 120;
const PAUSE_MS = 250;

/**
 * A page of a running app, controlled over Chromium's DevTools protocol. Playwright needs Node's inspector to drive
 * Electron, which the fuses of a package forbid, and cannot attach to Electron's DevTools port.
 */
export class DevToolsPage {
  #nextId = 1;
  readonly #waiting = new Map<number, (result: Record<string, unknown>) => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown> };
      if (id !== undefined) this.#waiting.get(id)?.(result ?? {});
    });
  }

  /** @param address prefix of the page's URL. @throws Error if no page matches within 30 s */
  static async connect(port: number, address: string): Promise<DevToolsPage> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const pages = await fetch(`http://127.0.0.1:${port}/json`).then(
        (response) => response.json() as Promise<{ url: string; webSocketDebuggerUrl: string }[]>,
        () => [],
      );
      const page = pages.find(({ url }) => url.startsWith(address));
      if (page) {
        const socket = new WebSocket(page.webSocketDebuggerUrl);
        await new Promise((resolve, reject) => {
          socket.addEventListener('open', resolve);
          socket.addEventListener('error', reject);
        });
        return new DevToolsPage(socket);
      }
      await sleep(PAUSE_MS);
    }
    throw new Error(`no page ${address} at port ${port}`);
  }

  /** The text of every element that matches the selector. */
  async textOf(selector: string): Promise<string[]> {
    const expression = `[...document.querySelectorAll(${JSON.stringify(selector)})].map((found) => found.textContent)`;
    const { result } = await this.#send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value?: string[] }).value ?? [];
  }

  /** Clicks the matching button with this text. @returns false if there is none */
  async press(selector: string, text: string): Promise<boolean> {
    const expression = `(() => {
      const buttons = [...document.querySelectorAll(${JSON.stringify(selector)})];
      const found = buttons.find((button) => button.textContent === ${JSON.stringify(text)});
      found?.click();
      return found !== undefined;
    })()`;
    const { result } = await this.#send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value?: boolean }).value === true;
  }

  /** Types into a field and presses Enter. */
  async type(selector: string, text: string): Promise<void> {
    await this.#send('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(selector)}).focus()` });
    await this.#send('Input.insertText', { text });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    for (const type of ['keyDown', 'keyUp']) await this.#send('Input.dispatchKeyEvent', { type, ...enter });
  }

  /** @returns a PNG */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.#send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(data), 'base64');
  }

  close(): void {
    this.socket.close();
  }

  #send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }
}
