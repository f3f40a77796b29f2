/** Starts Hark with its window hidden. */
export const HIDDEN_ARGUMENT = '--hidden';

/** @param executable the path, which is quoted by the rules of the Desktop Entry Specification */
export function desktopEntry(executable: string): string {
  const quoted = `"${executable.replace(/[\\"`$]/g, (character) => `\\${character}`)}"`;
  return `[Desktop Entry]\nType=Application\nName=Hark\nIcon=hark\nExec=${quoted} ${HIDDEN_ARGUMENT}\n`;
}
