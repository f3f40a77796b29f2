/** Starts without a window. */
export const HIDDEN_ARGUMENT = '--hidden';

/** @param executable its path; quoted as the Desktop Entry Specification has it */
export function desktopEntry(executable: string): string {
  const quoted = `"${executable.replace(/[\\"`$]/g, (character) => `\\${character}`)}"`;
  return `[Desktop Entry]\nType=Application\nName=Hark\nIcon=hark\nExec=${quoted} ${HIDDEN_ARGUMENT}\n`;
}
