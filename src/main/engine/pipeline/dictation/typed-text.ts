import { HarkError } from '../../../../shared/errors.ts';
import type { Focus, Typist } from '../../typing/typist.ts';

/** Between two parts the focus is looked at again. */
const MAX_PART_CHARACTERS = 400;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text that stands in the program that had the focus when somebody began to speak. */
export class TypedText {
  #typed = '';
  #windowId: Promise<Focus['windowId']> | undefined;

  constructor(private readonly typist: Typist) {}

  /** Remembers which window has the focus: nothing is typed into another one. */
  aim(): void {
    this.#windowId ??= this.typist.focus().then(({ windowId }) => windowId);
    this.#windowId.catch(() => undefined); // Reported when something is to be typed.
  }

  /** @returns what of a text is not typed yet */
  rest(text: string): string {
    return text.slice(commonLength(this.#typed, text));
  }

  /**
   * Types what is new in a text, after it has erased what is not in it any more.
   * @throws HarkError TYPING_PASSWORD, TYPING_FOCUS_LOST, TYPING_FAILED, TYPING_UNAVAILABLE; what was typed until then stays
   */
  async become(text: string): Promise<void> {
    if (text === this.#typed) return;
    const keptLength = commonLength(this.#typed, text);
    const superfluous = [...graphemes.segment(this.#typed.slice(keptLength))].length;
    await this.#checkFocus();
    if (superfluous > 0) await this.typist.erase(superfluous);
    this.#typed = text.slice(0, keptLength);
    const characters = [...text.slice(keptLength)];
    while (characters.length > 0) {
      const part = characters.splice(0, MAX_PART_CHARACTERS).join('');
      await this.typist.type(part);
      this.#typed += part;
      if (characters.length > 0) await this.#checkFocus();
    }
  }

  async #checkFocus(): Promise<void> {
    this.aim();
    const aimedAt = await this.#windowId;
    const { windowId, isPassword } = await this.typist.focus();
    if (isPassword) throw new HarkError('TYPING_PASSWORD', 'the focus is in a field for a password');
    if (windowId === null || windowId !== aimedAt) {
      throw new HarkError('TYPING_FOCUS_LOST', 'another window has the focus than when you began to speak');
    }
  }
}

/** How long the beginning is that two texts share, in UTF-16 units, without half a character. */
function commonLength(one: string, other: string): number {
  let length = 0;
  for (const character of one) {
    if (!other.startsWith(character, length)) break;
    length += character.length;
  }
  return length;
}
