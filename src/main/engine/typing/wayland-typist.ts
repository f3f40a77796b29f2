import type { Focus, Run, Typist } from './typist.ts';

/** How a program is told to type, with the text on its standard input, and to press Backspace. */
interface TypingProgram {
  command: 'wtype' | 'ydotool';
  type: readonly string[];
  erase(characters: number): string[];
}

const KEY_INTERVAL_MS = '4';

/** wtype uses the compositor's virtual keyboard, which GNOME lacks; ydotool the kernel's, by its daemon. */
export const WAYLAND_PROGRAMS: readonly TypingProgram[] = [
  {
    command: 'wtype',
    type: ['-d', KEY_INTERVAL_MS, '-'],
    erase: (characters) => Array.from({ length: characters }, () => ['-k', 'BackSpace']).flat(),
  },
  {
    command: 'ydotool',
    type: ['type', '--key-delay', KEY_INTERVAL_MS, '--file', '-'],
    // 14 is Backspace (linux/input-event-codes.h): pressed, then released.
    erase: (characters) => ['key', ...Array.from({ length: characters }, () => ['14:1', '14:0']).flat()],
  },
];

/** Types under Wayland, where no program is told which window has the focus. */
export class WaylandTypist implements Typist {
  #program: TypingProgram | undefined;

  /** @param programs those that are installed, the preferred one first */
  constructor(
    private readonly run: Run,
    private readonly programs: readonly TypingProgram[],
  ) {}

  focus(): Promise<Focus> {
    return Promise.resolve({ windowId: undefined, isPassword: false });
  }

  async type(text: string): Promise<void> {
    await this.#withProgram(({ command, type }) => this.run(command, type, text));
  }

  async erase(characters: number): Promise<void> {
    await this.#withProgram(({ command, erase }) => this.run(command, erase(characters)));
  }

  /** A program that cannot type here fails before its first key: then the next one is tried, and kept when it works. */
  async #withProgram(use: (program: TypingProgram) => Promise<unknown>): Promise<void> {
    let failure: unknown;
    for (const program of this.#program ? [this.#program] : this.programs) {
      try {
        await use(program);
        this.#program = program;
        return;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }
}
