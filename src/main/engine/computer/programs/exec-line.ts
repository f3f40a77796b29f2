/** Field codes for files and addresses that are not given, and those that are deprecated. */
const DROPPED = /^%[fFuUdDnNvmik]$/;

/**
 * Splits the `Exec` of a desktop entry into a program and its arguments, as the Desktop Entry Specification 1.5 says: quotes, backslashes
 * and field codes, no shell.
 * @returns undefined for one that is against the rules
 */
export function execCommand(exec: string, name: string): readonly [string, ...string[]] | undefined {
  const words = wordsOf(exec);
  const [program, ...args] = (words ?? [])
    .filter(({ text, isQuoted }) => isQuoted || !DROPPED.test(text))
    .map(({ text, isQuoted }) => (isQuoted ? text : withCodes(text, name)));
  return program ? [program, ...args] : undefined;
}

const withCodes = (text: string, name: string) =>
  text.replace(/%(.)/g, (_, code: string) => (code === '%' ? '%' : code === 'c' ? name : ''));

interface Word {
  text: string;
  isQuoted: boolean;
}

function wordsOf(exec: string): Word[] | undefined {
  const words: Word[] = [];
  const pattern = /"((?:[^"\\]|\\.)*)"|([^\s"]+)|(\s+)/gy;
  while (pattern.lastIndex < exec.length) {
    const match = pattern.exec(exec);
    if (!match) return undefined;
    const [, quoted, plain] = match;
    if (quoted !== undefined) words.push({ text: quoted.replace(/\\(.)/g, '$1'), isQuoted: true });
    else if (plain !== undefined) words.push({ text: plain, isQuoted: false });
  }
  return words;
}
