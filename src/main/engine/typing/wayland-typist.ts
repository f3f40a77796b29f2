import type { Focus, Run, Typist } from './typist.ts';
import { wtypePieces } from './wtype-pieces.ts';

/** How a program is told to type, with a text on its standard input, and to press Backspace. */
interface TypingProgram {
  command: 'wtype' | 'ydotool';
  type: readonly string[];
  erase(characters: number): string[];
  /** Cuts a text into what one call types; undefined where one call types any text. */
  pieces?: (text: string) => string[];
}

const KEY_INTERVAL_MS = '4';
/** On a desktop without another keyboard, programs lose the first key that comes with wtype's: in 2 of 8 texts at 0 ms, in none at 5 ms. */
const KEYBOARD_PAUSE_MS = '20';

/** wtype uses the compositor's virtual keyboard, which GNOME lacks; ydotool the kernel's, by its daemon. */
export const WAYLAND_PROGRAMS: readonly TypingProgram[] = [
  {
    command: 'wtype',
    type: ['-s', KEYBOARD_PAUSE_MS, '-d', KEY_INTERVAL_MS, '-'],
    erase: (characters) => [
      '-s',
      KEYBOARD_PAUSE_MS,
      ...Array.from({ length: characters }, () => ['-k', 'BackSpace']).flat(),
    ],
    pieces: wtypePieces,
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
    await this.#withProgram(async ({ type, pieces = (all) => [all] }, run) => {
      for (const piece of pieces(text)) await run(type, piece);
    });
  }

  async erase(characters: number): Promise<void> {
    await this.#withProgram(({ erase }, run) => run(erase(characters)));
  }

  /** A program that cannot type here fails before its first key: then the next one is tried, and kept when it works. */
  async #withProgram(
    use: (program: TypingProgram, run: (args: readonly string[], input?: string) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    let failure: unknown;
    for (const program of this.#program ? [this.#program] : this.programs) {
      try {
        await use(program, async (args, input) => {
          await this.run(program.command, args, input);
          this.#program = program;
        });
        return;
      } catch (error) {
        failure = error;
        if (this.#program) break;
      }
    }
    throw failure;
  }
}
