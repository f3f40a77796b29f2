import type { UserFolder } from './folders.ts';
import type { Program } from './programs/program.ts';

/** This machine's programs, windows, folders and screen, as skills use them. */
export interface Computer {
  /** @param said a name as it was said @returns undefined when nothing of that name is installed */
  findProgram(said: string): Program | undefined;
  /** @throws HarkError OPEN_FAILED */
  start(program: Program): Promise<void>;
  /** Brings its window to the front. @throws HarkError PROGRAM_NOT_FOUND when it has none; DESKTOP_UNABLE */
  show(program: Program): Promise<void>;
  /** Closes its windows. @throws as `show` */
  close(program: Program): Promise<void>;
  /** @throws HarkError OPEN_FAILED */
  openFolder(folder: UserFolder): Promise<void>;
  /** @returns the path of the picture @throws HarkError DESKTOP_UNABLE, OUTPUT_UNWRITABLE */
  saveScreenshot(now: Date): Promise<string>;
  /** @throws HarkError DESKTOP_UNABLE */
  lockScreen(): Promise<void>;
}
