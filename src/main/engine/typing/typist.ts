/** What has the keyboard focus. */
export interface Focus {
  /** Of the window; undefined where the system does not tell, null when no window has the focus. */
  windowId: string | null | undefined;
  /** Whether it is known to ask for a password. */
  isPassword: boolean;
}

/** Types into the program that has the keyboard focus, as a keyboard does. The clipboard is not used. */
export interface Typist {
  /** @throws HarkError TYPING_FAILED, TYPING_UNAVAILABLE */
  focus(): Promise<Focus>;
  /** @param text a line break is typed as Enter @throws HarkError TYPING_FAILED, TYPING_UNAVAILABLE */
  type(text: string): Promise<void>;
  /** Presses Backspace. @throws HarkError TYPING_FAILED, TYPING_UNAVAILABLE */
  erase(characters: number): Promise<void>;
}

/** Runs a program of a typist. @returns its standard output @throws Error */
export type Run = (command: string, args: readonly string[], input?: string) => Promise<string>;
