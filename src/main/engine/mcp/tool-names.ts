import { createHash } from 'node:crypto';

/** Separates server and tool in the names sent to a model, where OpenAI's API allows no dot. */
const NAME_SEPARATOR = '__';
/** OpenAI's API reference, "function.name": letters, digits, underscores and dashes, at most 64. */
const MAX_NAME_LENGTH = 64;
const HASH_LENGTH = 8;

/** A tool by the names that the settings and the server use. */
export interface ToolId {
  /** Letters, digits and dashes. */
  server: string;
  tool: string;
}

/**
 * Gives each tool a name that models accept: `^[a-zA-Z0-9_-]{1,64}$`. A name that had to be cut, or is the same as another
 * one after other characters were replaced, ends with a hash, so that it does not depend on the order.
 * @param ids different from each other
 * @returns in the order of `ids`, different from each other
 */
export function modelNamesOf(ids: readonly ToolId[]): string[] {
  const cleaned = ids.map(({ server, tool }) => `${server}${NAME_SEPARATOR}${cleanName(tool)}`);
  const isExact = (index: number) => cleaned[index] === `${ids[index]?.server}${NAME_SEPARATOR}${ids[index]?.tool}`;
  const uses = new Map<string, number>();
  for (const name of cleaned) uses.set(name, (uses.get(name) ?? 0) + 1);
  return cleaned.map((name, index) => {
    const isUnique = uses.get(name) === 1 || isExact(index);
    if (isUnique && name.length <= MAX_NAME_LENGTH) return name;
    const hash = createHash('sha256').update(JSON.stringify(ids[index])).digest('hex').slice(0, HASH_LENGTH);
    return `${name.slice(0, MAX_NAME_LENGTH - HASH_LENGTH - 1)}_${hash}`;
  });
}

/** Letters lose their accents; every other character becomes an underscore. */
function cleanName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9_-]/g, '_');
}
