import type { Focus, Typist } from '../../../typing/typist.ts';

/** Paper instead of a program: it shows what was typed into each window. */
export class Typewriter implements Typist {
  readonly sheets = new Map<string, string>();
  focused: Focus = { windowId: 'editor', isPassword: false };

  focus(): Promise<Focus> {
    return Promise.resolve({ ...this.focused });
  }

  async type(text: string): Promise<void> {
    this.#write((sheet) => sheet + text);
  }

  async erase(characters: number): Promise<void> {
    this.#write((sheet) => sheet.slice(0, sheet.length - characters));
  }

  /** What stands in a window. */
  in(windowId: string): string {
    return this.sheets.get(windowId) ?? '';
  }

  #write(change: (sheet: string) => string): void {
    const { windowId } = this.focused;
    if (windowId) this.sheets.set(windowId, change(this.in(windowId)));
  }
}
